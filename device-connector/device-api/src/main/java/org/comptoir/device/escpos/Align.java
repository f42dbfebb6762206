package org.comptoir.device.escpos;

/** Where a line stands on the paper. */
public enum Align {
    /** At the left edge. */
    LEFT(0),
    /** In the middle. */
    CENTER(1),
    /** At the right edge. */
    RIGHT(2);

    private final int code;

    Align(int code) {
        this.code = code;
    }

    /** The number in {@code ESC a n}. */
    int code() {
        return code;
    }

    /** The alignment of that number, as a figure or its digit; {@link #LEFT} for a number the printer ignores. */
    static Align ofCode(int number) {
        return switch (number) {
            case 1, '1' -> CENTER;
            case 2, '2' -> RIGHT;
            default -> LEFT;
        };
    }
}
