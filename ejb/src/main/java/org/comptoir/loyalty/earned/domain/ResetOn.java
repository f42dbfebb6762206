package org.comptoir.loyalty.earned.domain;

/** When a programme's counters go back to zero (D-03): turnover and visits, or the visits that a sale's voucher asks for. */
public enum ResetOn {
    /** When the voucher is issued: the default. */
    ISSUE,
    /** When the voucher is first used; until then there is no second one. */
    REDEEM,
    /** Never: of what accumulates each tier gives one voucher, once; a sale gives its own from that visit on. */
    NEVER
}
