package org.comptoir.device.api;

import java.util.List;
import java.util.OptionalInt;

/** The virtual printers of this node, found in JNDI ({@code java:/eis/VirtualPrinters}). */
public interface VirtualPrinters {

    /** The printers made so far, by name. */
    List<VirtualPrinter> all();

    /**
     * The printer of that name, made and listening when this returns.
     *
     * @throws IllegalArgumentException for a name that {@link PrinterAddress#virtual(String)} refuses
     * @throws IllegalStateException when the adapter is stopped, no port is free or its limit of printers is reached
     */
    VirtualPrinter printer(String name);

    /** The TCP port network scanners connect to; empty as long as nothing listens there. */
    OptionalInt scannerPort();
}
