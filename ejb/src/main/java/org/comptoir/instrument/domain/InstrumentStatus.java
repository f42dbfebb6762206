package org.comptoir.instrument.domain;

/** Where an instrument stands in its life. */
public enum InstrumentStatus {
    ACTIVE,
    /** Used up; a return may open it again. */
    CLOSED,
    BLOCKED,
    /** Taken back with the sale that issued it. */
    VOID
}
