package org.comptoir.sale.domain;

/** How the money goes back. */
public enum RefundAs {
    /** Each tender gets back what it paid, cards and credit notes first. */
    ORIGINAL,
    /** What cards did not pay becomes a credit note. */
    CREDIT_NOTE
}
