package org.comptoir.device.ra.protocol;

import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;

/**
 * What is asked of an ESC/POS printer, and what its answers mean. The real-time questions (DLE EOT) are answered at
 * once, also by a printer without paper; the question in order (GS r) only when all before it was worked through, which
 * makes it the receipt for a job that port 9100 itself does not give.
 */
public final class PrinterQuestions {
    /** Answers to {@link #status()}: one byte each. */
    public static final int STATUS_ANSWERS = 3;

    private static final int REAL_TIME_MASK = 0x93;
    private static final int REAL_TIME_BITS = 0x12;
    private static final int IN_ORDER_MASK = 0x90;
    private static final int DRAWER_PIN_HIGH = 0x04;
    private static final int OFF_LINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_FOR_PAPER = 0x20;
    private static final int PAPER_NEAR_END = 0x0C;
    private static final int PAPER_OUT = 0x60;

    private PrinterQuestions() {}

    /** Printer, cause of being off line, paper: one question of nine bytes, so one round trip. */
    public static byte[] status() {
        return new byte[] {0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4};
    }

    /** To be sent after a job. */
    public static byte[] workedThrough() {
        return new byte[] {0x1D, 'r', 1};
    }

    /** The pulse for the cash drawer on pin 2: 100 ms on, 500 ms off. */
    public static byte[] drawerPulse() {
        return new byte[] {0x1B, 'p', 0, 50, (byte) 250};
    }

    /** Whether a byte can be the answer to a real-time question. */
    public static boolean isRealTimeAnswer(int value) {
        return (value & REAL_TIME_MASK) == REAL_TIME_BITS;
    }

    /** Whether a byte can be the answer to {@link #workedThrough()}. */
    public static boolean isWorkedThrough(int value) {
        return (value & IN_ORDER_MASK) == 0;
    }

    /** The status that three answers tell; drawers differ in which level of the pin means open. */
    public static PrinterStatus read(int[] answers, boolean highMeansOpen) {
        int printer = answers[0];
        int cause = answers[1];
        int roll = answers[2];
        boolean coverOpen = (cause & COVER_OPEN) != 0;
        boolean high = (printer & DRAWER_PIN_HIGH) != 0;
        return new PrinterStatus((printer & OFF_LINE) == 0, paper(cause, roll), coverOpen, high == highMeansOpen);
    }

    /** The three answers a printer in that state gives: the inverse of {@link #read}. */
    public static byte[] answers(PrinterStatus status, boolean highMeansOpen) {
        boolean high = status.drawerOpen() == highMeansOpen;
        boolean out = status.paper() == Paper.OUT;
        int printer = REAL_TIME_BITS | (status.online() ? 0 : OFF_LINE) | (high ? DRAWER_PIN_HIGH : 0);
        int cause = REAL_TIME_BITS | (status.coverOpen() ? COVER_OPEN : 0) | (out ? STOPPED_FOR_PAPER : 0);
        int roll = REAL_TIME_BITS | (out ? PAPER_OUT : 0) | (status.paper() == Paper.OK ? 0 : PAPER_NEAR_END);
        return new byte[] {(byte) printer, (byte) cause, (byte) roll};
    }

    private static Paper paper(int cause, int roll) {
        if ((roll & PAPER_OUT) != 0 || (cause & STOPPED_FOR_PAPER) != 0) {
            return Paper.OUT;
        }
        return (roll & PAPER_NEAR_END) != 0 ? Paper.NEAR_END : Paper.OK;
    }
}
