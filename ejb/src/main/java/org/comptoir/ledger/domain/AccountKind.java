package org.comptoir.ledger.domain;

/** What an account counts. */
public enum AccountKind {
    POINTS,
    /** The part of a point that a customer keeps for the next sale, in hundredths: less than a whole one. */
    POINT_HUNDREDTHS,
    TURNOVER,
    VISITS,
    GIFT_CARD,
    CREDIT_NOTE,
    VOUCHER,
    WALLET,
    DEPOSIT,
    /** Uses left of a card that gives a rate or a product. */
    REWARD_CARD,
    /** What a programme counts of a customer since its last reset: turnover. */
    CYCLE_TURNOVER,
    /** What a programme counts of a customer since its last reset: visits. */
    CYCLE_VISITS,
    /** What a customer owes, as a negative balance: value used that a return took back. */
    DEBT,
    /** Points that a customer owes, as a negative balance: spent before a return took them back. */
    POINTS_DEBT,
    /** The other side: liability, promotional cost, clearing; no balance row, so no till waits for it. */
    CONTRA
}
