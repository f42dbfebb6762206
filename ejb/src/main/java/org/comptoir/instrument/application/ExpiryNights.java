package org.comptoir.instrument.application;

import java.time.Duration;
import java.time.LocalDate;

/** Who writes off a brand's ended instruments for a day: one row a brand and day, and whoever writes it does the work. */
public interface ExpiryNights {

    /**
     * Claims a night in a transaction of its own.
     *
     * @param lease a night that did not end within that time may be claimed again, whatever the clocks of nodes say
     * @return false when it is done, or another node has claimed it
     */
    boolean claim(long brandId, LocalDate day, Duration lease);

    /** Keeps that the night is done, and how many instruments were written off. */
    void done(long brandId, LocalDate day, int writtenOff);

    /** Gives a night of this node's that failed back, so that the next look does the rest. */
    void release(long brandId, LocalDate day);
}
