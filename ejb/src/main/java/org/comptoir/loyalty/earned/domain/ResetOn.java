package org.comptoir.loyalty.earned.domain;

/** When a programme's counters go back to zero (D-03). */
public enum ResetOn {
    /** When the voucher is issued: the default. */
    ISSUE,
    /** When the voucher is first used; until then there is no second one. */
    REDEEM,
    /** Never: each tier gives one voucher, once. */
    NEVER
}
