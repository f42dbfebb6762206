package org.comptoir.printing.application;

import org.comptoir.device.api.PrintOutcome;
import org.comptoir.device.api.PrinterStatus;

/** The printers, by address. Every method answers within the device adapter's time-outs and throws nothing. */
public interface Printers {

    /** Sends a job and waits for its outcome. */
    PrintOutcome print(String address, byte[] job);

    /** Opens the drawer; false when the printer is away. */
    boolean pulseDrawer(String address);

    /** Asks now. */
    PrinterStatus status(String address);
}
