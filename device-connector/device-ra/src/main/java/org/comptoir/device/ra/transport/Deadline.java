package org.comptoir.device.ra.transport;

import java.util.concurrent.TimeUnit;

/** A moment by which something must have happened, on the clock that never jumps. */
public final class Deadline {
    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    /** So many milliseconds from now. */
    public static Deadline in(long millis) {
        return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Milliseconds left, rounded up; 0 when the moment has come. */
    public long millisLeft() {
        long left = at - System.nanoTime();
        return left <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1;
    }
}
