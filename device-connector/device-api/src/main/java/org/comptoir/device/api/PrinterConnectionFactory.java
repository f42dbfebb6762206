package org.comptoir.device.api;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** The way to printers, found in JNDI ({@code java:/eis/PrinterCF}); connections are pooled per printer. */
public interface PrinterConnectionFactory extends Serializable, Referenceable {

    /**
     * Lends the printer at that address.
     *
     * @throws ResourceException when it cannot be reached within the connect time-out, or all its connections are lent
     */
    PrinterConnection getConnection(PrinterAddress address) throws ResourceException;

    /** Borrows, prints and gives back; never throws for a printer that is away: that is REFUSED_OFFLINE. */
    default PrintOutcome print(PrinterAddress address, byte[] job) {
        try (PrinterConnection connection = getConnection(address)) {
            return connection.print(job);
        } catch (ResourceException unreachable) {
            return PrintOutcome.REFUSED_OFFLINE;
        }
    }

    /** Borrows, asks and gives back; {@link PrinterStatus#unreachable()} for a printer that is away. */
    default PrinterStatus status(PrinterAddress address) {
        try (PrinterConnection connection = getConnection(address)) {
            return connection.status();
        } catch (ResourceException unreachable) {
            return PrinterStatus.unreachable();
        }
    }

    /** Borrows, opens the drawer and gives back; false when the printer is away. */
    default boolean pulseDrawer(PrinterAddress address) {
        try (PrinterConnection connection = getConnection(address)) {
            return connection.pulseDrawer();
        } catch (ResourceException unreachable) {
            return false;
        }
    }
}
