package org.comptoir.ledger.domain;

/** Purposes of contra accounts; each exists per store and unit. */
public enum Contra {
    /** What we owe bearers of sold cards and credit notes. */
    LIABILITY,
    /** Payment by stored value, cleared against the sale. */
    TENDER_CLEARING,
    /** What free vouchers cost. */
    PROMOTION,
    /** What ended unused: no longer owed. */
    BREAKAGE,
    /** What was set right by hand. */
    ADJUSTMENT,
    /** Points given and taken back. */
    POINTS_ISSUED,
    /** Turnover and visits counted. */
    COUNTED
}
