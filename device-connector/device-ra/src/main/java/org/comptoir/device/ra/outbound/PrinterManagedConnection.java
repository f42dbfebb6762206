package org.comptoir.device.ra.outbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.comptoir.device.ra.DeviceMessages;
import org.comptoir.device.ra.transport.Deadline;
import org.comptoir.device.ra.transport.SocketLink;

/**
 * A pooled TCP connection to one printer. It is open from its constructor on; the first error on the link ends it and
 * tells the pool ({@code CONNECTION_ERROR_OCCURRED}), so that no dead link is lent again.
 */
public final class PrinterManagedConnection implements ManagedConnection {
    private final PrinterKey key;
    private final SocketLink link;
    private final PrinterDialogue dialogue;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<PrinterHandle> handles = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ended = new AtomicBoolean();
    private PrintWriter logWriter;

    /** Connects; when that fails nothing stays open. */
    PrinterManagedConnection(PrinterKey key, InetSocketAddress target, PrinterSettings settings)
            throws ResourceException {
        this.key = key;
        try {
            link = SocketLink.open(target.getHostString(), target.getPort(), Deadline.in(settings.connectMillis()));
        } catch (IOException unreachable) {
            throw new CommException(
                    DeviceMessages.printerUnreachable(key.address().toString(), unreachable));
        }
        dialogue = new PrinterDialogue(link, settings);
    }

    /** Whether this connection serves that request: the whole key must be equal, and the link sound. */
    boolean serves(ConnectionRequestInfo request) {
        return key.equals(request) && sound();
    }

    /** Whether the link stands, as far as can be known without waiting. */
    boolean sound() {
        return !ended.get() && link.alive();
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo request) throws ResourceException {
        if (!key.equals(request)) {
            throw new ResourceException(DeviceMessages.foreign(request));
        }
        PrinterHandle handle = new PrinterHandle(this);
        handles.add(handle);
        return handle;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof PrinterHandle handle)) {
            throw new ResourceException(DeviceMessages.foreign(connection));
        }
        handle.moveTo(this);
        handles.add(handle);
    }

    @Override
    public void cleanup() {
        handles.forEach(PrinterHandle::invalidate);
        handles.clear();
    }

    @Override
    public void destroy() {
        ended.set(true);
        cleanup();
        link.close();
    }

    PrintOutcome print(byte[] job, PrinterHandle handle) {
        PrinterStatus status = status(handle);
        if (!status.online() && status.paper() == Paper.UNKNOWN || status.coverOpen()) {
            return PrintOutcome.REFUSED_OFFLINE;
        }
        if (status.paper() == Paper.OUT) {
            return PrintOutcome.REFUSED_NO_PAPER;
        }
        return status.online() ? send(job, handle) : PrintOutcome.REFUSED_OFFLINE;
    }

    PrinterStatus status(PrinterHandle handle) {
        if (ended.get()) {
            return PrinterStatus.unreachable();
        }
        try {
            return dialogue.status();
        } catch (IOException fault) {
            broken(handle, fault);
            return PrinterStatus.unreachable();
        }
    }

    boolean pulseDrawer(PrinterHandle handle) {
        if (ended.get()) {
            return false;
        }
        try {
            dialogue.pulse();
            return true;
        } catch (IOException fault) {
            broken(handle, fault);
            return false;
        }
    }

    private PrintOutcome send(byte[] job, PrinterHandle handle) {
        long before = link.sent();
        try {
            dialogue.print(job);
            return PrintOutcome.PRINTED;
        } catch (IOException fault) {
            boolean untouched = link.sent() == before;
            if (!untouched) {
                DeviceMessages.outcomeUnknown(key.address().toString(), job.length, fault);
            }
            broken(handle, fault);
            return untouched ? PrintOutcome.REFUSED_OFFLINE : PrintOutcome.UNKNOWN;
        }
    }

    private void broken(PrinterHandle handle, IOException fault) {
        if (ended.compareAndSet(false, true)) {
            DeviceMessages.printerLinkBroken(key.address().toString(), fault);
            link.close();
            ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_ERROR_OCCURRED, fault);
            event.setConnectionHandle(handle);
            listeners.forEach(listener -> listener.connectionErrorOccurred(event));
        }
    }

    void handleClosed(PrinterHandle handle) {
        handles.remove(handle);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    void forget(PrinterHandle handle) {
        handles.remove(handle);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException(DeviceMessages.noTransactions());
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException(DeviceMessages.noTransactions());
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new PrinterMetaData(key.address().toString());
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }
}
