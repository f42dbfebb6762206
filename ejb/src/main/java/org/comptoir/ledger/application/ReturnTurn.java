package org.comptoir.ledger.application;

/** When in a return a programme takes its effects back ({@code hard-parts.md}, returns): money comes after all of them. */
public enum ReturnTurn {
    /** Points and uses that paid for something go back to their lots. */
    GIVE_BACK,
    /** Points earned on what comes back are taken. */
    CLAW_BACK,
    /** Instruments that the sale issued become void or smaller, and those it used are opened again. */
    INSTRUMENTS,
    /** Counters of programmes. */
    COUNTERS,
    /** What counters decide, such as a tier. */
    TIER
}
