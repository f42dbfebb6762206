package org.comptoir.loyalty.pouch.domain;

/** When a voucher of a pouch becomes valid. */
public enum PeriodStart {
    /** The day after the pouch is given. */
    NEXT_DAY,
    /** The first day of the next week or month; for days the next day. */
    START_OF_NEXT_SEQUENCE,
    /** The day after the last day of the voucher before it. */
    END_OF_PREVIOUS
}
