package org.comptoir.device.ra.outbound;

import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterConnection;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.ra.DeviceMessages;

/** What the application holds: valid from getConnection to close, and never again after. */
public final class PrinterHandle implements PrinterConnection {
    private final AtomicReference<PrinterManagedConnection> connection;

    PrinterHandle(PrinterManagedConnection connection) {
        this.connection = new AtomicReference<>(connection);
    }

    @Override
    public PrintOutcome print(byte[] job) {
        return open().print(job.clone(), this);
    }

    @Override
    public PrinterStatus status() {
        return open().status(this);
    }

    @Override
    public boolean pulseDrawer() {
        return open().pulseDrawer(this);
    }

    @Override
    public void close() {
        PrinterManagedConnection closing = connection.getAndSet(null);
        if (closing != null) {
            closing.handleClosed(this);
        }
    }

    /** Ends this handle without telling anyone: its connection goes back to the pool or away. */
    void invalidate() {
        connection.set(null);
    }

    /** Moves this handle to another connection of the same printer. */
    void moveTo(PrinterManagedConnection other) {
        PrinterManagedConnection before = connection.getAndSet(other);
        if (before != null && before != other) {
            before.forget(this);
        }
    }

    private PrinterManagedConnection open() {
        PrinterManagedConnection present = connection.get();
        if (present == null) {
            throw new IllegalStateException(DeviceMessages.handleClosed());
        }
        return present;
    }
}
