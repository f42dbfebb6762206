package org.comptoir.device.api;

/** How a print job ended: a value to act on, never an exception and never a reason to print again by oneself. */
public enum PrintOutcome {
    /** The printer took every byte and answered the status request that follows the job. */
    PRINTED,
    /** The printer answered that it has no paper; no byte of the job was sent, so it may be sent again. */
    REFUSED_NO_PAPER,
    /** The printer cannot be reached, is hung or off line; no byte of the job was sent, so it may be sent again. */
    REFUSED_OFFLINE,
    /** The link broke or went silent after the first byte of the job: ask the cashier, a second copy is a DUPLICATA. */
    UNKNOWN;

    /** True when nothing can have come out of the printer, so that the same job may be sent again. */
    public boolean safeToRepeat() {
        return this == REFUSED_NO_PAPER || this == REFUSED_OFFLINE;
    }
}
