package org.comptoir.device.ra.outbound;

import java.io.Serializable;

/**
 * How printers are spoken to; the configuration of the factory as one value.
 *
 * @param connectMillis the longest a connection may take
 * @param readMillis the longest an answer to a status question may take
 * @param printMillis the longest a job may take from its first byte to the answer that it was worked through
 * @param statusCheck whether a printer is asked before each job; off for printers that do not answer
 * @param confirm whether the end of a job is confirmed by the printer; off for printers that do not answer
 * @param highMeansOpen whether the high level of the drawer's sensor means open
 */
record PrinterSettings(
        int connectMillis, int readMillis, int printMillis, boolean statusCheck, boolean confirm, boolean highMeansOpen)
        implements Serializable {

    /** Refuses a time-out that is none. */
    PrinterSettings {
        if (connectMillis < 1 || readMillis < 1 || printMillis < 1) {
            throw new IllegalArgumentException("time-outs are at least one millisecond");
        }
    }

    static final PrinterSettings DEFAULT = new PrinterSettings(2_000, 3_000, 10_000, true, true, false);

    PrinterSettings withConnectMillis(int value) {
        return new PrinterSettings(value, readMillis, printMillis, statusCheck, confirm, highMeansOpen);
    }

    PrinterSettings withReadMillis(int value) {
        return new PrinterSettings(connectMillis, value, printMillis, statusCheck, confirm, highMeansOpen);
    }

    PrinterSettings withPrintMillis(int value) {
        return new PrinterSettings(connectMillis, readMillis, value, statusCheck, confirm, highMeansOpen);
    }

    PrinterSettings withStatusCheck(boolean value) {
        return new PrinterSettings(connectMillis, readMillis, printMillis, value, confirm, highMeansOpen);
    }

    PrinterSettings withConfirm(boolean value) {
        return new PrinterSettings(connectMillis, readMillis, printMillis, statusCheck, value, highMeansOpen);
    }

    PrinterSettings withHighMeansOpen(boolean value) {
        return new PrinterSettings(connectMillis, readMillis, printMillis, statusCheck, confirm, value);
    }
}
