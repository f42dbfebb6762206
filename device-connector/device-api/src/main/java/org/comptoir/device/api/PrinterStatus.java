package org.comptoir.device.api;

/**
 * What a printer last said of itself.
 *
 * @param online whether it answered and accepts jobs
 * @param paper the state of the paper roll; {@link Paper#UNKNOWN} when it did not answer
 * @param coverOpen whether the cover stands open
 * @param drawerOpen whether the sensor of the cash drawer says open
 */
public record PrinterStatus(boolean online, Paper paper, boolean coverOpen, boolean drawerOpen) {

    /** The paper roll as the printer's sensors see it. */
    public enum Paper {
        /** Enough paper. */
        OK,
        /** Paper for some more tickets; printing goes on. */
        NEAR_END,
        /** No paper; jobs are refused. */
        OUT,
        /** The printer did not answer. */
        UNKNOWN
    }

    /** The status of a printer that did not answer. */
    public static PrinterStatus unreachable() {
        return new PrinterStatus(false, Paper.UNKNOWN, false, false);
    }

    /** True when a job sent now can be expected to print. */
    public boolean ready() {
        return online && !coverOpen && (paper == Paper.OK || paper == Paper.NEAR_END);
    }
}
