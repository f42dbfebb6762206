package org.comptoir.loyalty.pouch.domain;

import java.time.LocalDate;

/** Days on which a voucher may be used; both ends are inclusive (D-08). */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** True when some day is in both. */
    public boolean overlaps(Period other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }
}
