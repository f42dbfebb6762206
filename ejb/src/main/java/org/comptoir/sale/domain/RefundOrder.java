package org.comptoir.sale.domain;

/** Which of a sale's tenders get their money back first. */
public enum RefundOrder {
    /** Gift cards, then credit notes and other instruments, then cards, cash last. */
    INSTRUMENTS_FIRST,
    /** In the order of the ticket. */
    FIRST_FIRST,
    /** In the opposite order. */
    LAST_FIRST,
    /** Each its part of what it still may get, by largest remainder. */
    PRO_RATA
}
