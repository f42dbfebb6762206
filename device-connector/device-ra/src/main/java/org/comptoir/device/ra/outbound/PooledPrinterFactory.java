package org.comptoir.device.ra.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.util.Objects;
import javax.naming.Reference;
import org.comptoir.device.api.PrinterAddress;
import org.comptoir.device.api.PrinterConnection;
import org.comptoir.device.api.PrinterConnectionFactory;

/** The factory applications look up: each request goes to the pool with the printer's whole address as its key. */
public final class PooledPrinterFactory implements PrinterConnectionFactory {
    private static final long serialVersionUID = 1L;

    private final PrinterManagedConnectionFactory managed;
    private final ConnectionManager pool;
    private Reference reference;

    PooledPrinterFactory(PrinterManagedConnectionFactory managed, ConnectionManager pool) {
        this.managed = managed;
        this.pool = pool;
    }

    @Override
    public PrinterConnection getConnection(PrinterAddress address) throws ResourceException {
        PrinterKey key = new PrinterKey(Objects.requireNonNull(address, "address"));
        return (PrinterConnection) pool.allocateConnection(managed, key);
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
