package org.comptoir.ledger.domain;

/** What an account counts. */
public enum AccountKind {
    POINTS,
    TURNOVER,
    VISITS,
    GIFT_CARD,
    CREDIT_NOTE,
    VOUCHER,
    /** The other side: liability, promotional cost, clearing; no balance row, so no till waits for it. */
    CONTRA
}
