package org.comptoir.device.ra.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import javax.security.auth.Subject;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.TillDeviceAdapter;

/** Makes connections to printers; two of them with the same configuration are equal and share a pool. */
public final class PrinterManagedConnectionFactory
        implements ManagedConnectionFactory, ValidatingManagedConnectionFactory, ResourceAdapterAssociation {
    private static final long serialVersionUID = 1L;

    private PrinterSettings settings = PrinterSettings.DEFAULT;
    private TillDeviceAdapter adapter;
    private transient PrintWriter logWriter;

    @Override
    public Object createConnectionFactory(ConnectionManager pool) {
        return new PooledPrinterFactory(this, pool);
    }

    @Override
    public Object createConnectionFactory() {
        return createConnectionFactory(new UnpooledConnections());
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo request)
            throws ResourceException {
        if (!(request instanceof PrinterKey key)) {
            throw new ResourceException(DeviceMessages.foreign(request));
        }
        return new PrinterManagedConnection(key, target(key.address()), settings);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo request) {
        for (Object candidate : candidates) {
            if (candidate instanceof PrinterManagedConnection connection && connection.serves(request)) {
                return connection;
            }
        }
        return null;
    }

    /** The idle connections whose printer has closed or whose link the kernel has given up. */
    @Override
    @SuppressWarnings("rawtypes")
    public Set getInvalidConnections(Set candidates) {
        Set<Object> invalid = new HashSet<>();
        for (Object candidate : candidates) {
            if (candidate instanceof PrinterManagedConnection connection && !connection.sound()) {
                invalid.add(connection);
            }
        }
        return invalid;
    }

    private InetSocketAddress target(PrinterAddress address) throws ResourceException {
        if (!address.isVirtual()) {
            return InetSocketAddress.createUnresolved(address.name(), address.port());
        }
        if (adapter == null) {
            throw new ResourceException(DeviceMessages.notRunning());
        }
        try {
            int port = adapter.virtualPrinters().printer(address.name()).port();
            return InetSocketAddress.createUnresolved(adapter.getVirtualBind(), port);
        } catch (IllegalStateException noPrinter) {
            throw new ResourceException(noPrinter.getMessage(), noPrinter);
        }
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        adapter = (TillDeviceAdapter) resourceAdapter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    /** The longest a connection may take, in milliseconds. */
    public Integer getConnectTimeoutMillis() {
        return settings.connectMillis();
    }

    /** Sets the longest a connection may take, in milliseconds. */
    public void setConnectTimeoutMillis(Integer millis) {
        settings = settings.withConnectMillis(millis);
    }

    /** The longest an answer to a status question may take, in milliseconds. */
    public Integer getReadTimeoutMillis() {
        return settings.readMillis();
    }

    /** Sets the longest an answer to a status question may take, in milliseconds. */
    public void setReadTimeoutMillis(Integer millis) {
        settings = settings.withReadMillis(millis);
    }

    /** The longest a job may take, in milliseconds. */
    public Integer getPrintTimeoutMillis() {
        return settings.printMillis();
    }

    /** Sets the longest a job may take, in milliseconds. */
    public void setPrintTimeoutMillis(Integer millis) {
        settings = settings.withPrintMillis(millis);
    }

    /** Whether a printer is asked for its status before each job. */
    public Boolean getStatusCheck() {
        return settings.statusCheck();
    }

    /** Sets whether a printer is asked for its status before each job. */
    public void setStatusCheck(Boolean on) {
        settings = settings.withStatusCheck(on);
    }

    /** Whether the printer confirms the end of each job. */
    public Boolean getConfirm() {
        return settings.confirm();
    }

    /** Sets whether the printer confirms the end of each job. */
    public void setConfirm(Boolean on) {
        settings = settings.withConfirm(on);
    }

    /** Whether the high level of the drawer's sensor means open. */
    public Boolean getDrawerOpenWhenHigh() {
        return settings.highMeansOpen();
    }

    /** Sets whether the high level of the drawer's sensor means open. */
    public void setDrawerOpenWhenHigh(Boolean high) {
        settings = settings.withHighMeansOpen(high);
    }

    /** Equal when configured the same; what it is associated with does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PrinterManagedConnectionFactory factory && settings.equals(factory.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }
}
