package org.comptoir.device.api;

/**
 * A printer lent to its caller until {@link #close()}; not for use by two threads at once, and unusable after closing
 * ({@link IllegalStateException}). Every method answers within the time-outs of the adapter's configuration.
 */
public interface PrinterConnection extends AutoCloseable {

    /**
     * Sends a finished ESC/POS job and waits until the printer has worked through it. Asks the printer for its status
     * first, so that a printer without paper refuses the whole job instead of printing half of it (F-15).
     */
    PrintOutcome print(byte[] job);

    /** Asks the printer now; {@link PrinterStatus#unreachable()} when it does not answer. */
    PrinterStatus status();

    /** Opens the cash drawer wired to the printer; false when the pulse could not be sent. */
    boolean pulseDrawer();

    /** Gives the printer back; a second call does nothing. */
    @Override
    void close();
}
