package org.comptoir.loyalty.earned.domain;

/** What a programme looks at. */
public enum Base {
    /** One sale, which gives its voucher at the foot of the ticket; no turnover accumulates (F081, F082, AT-45). */
    PER_SALE,
    /** What the customer bought since the last voucher (F079, F080, F083). */
    CUMULATED,
    /** A new record with an e-mail address: an amount at once, or a rate of the first sale (F086). */
    CREATION
}
