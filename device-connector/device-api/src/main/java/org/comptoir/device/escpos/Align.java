package org.comptoir.device.escpos;

/** Where a line stands on the paper; the order is that of {@code ESC a}. */
public enum Align {
    /** At the left edge. */
    LEFT,
    /** In the middle. */
    CENTER,
    /** At the right edge. */
    RIGHT
}
