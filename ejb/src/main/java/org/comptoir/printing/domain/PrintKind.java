package org.comptoir.printing.domain;

/** What a job is. */
public enum PrintKind {
    /** The ticket of a sale or a return. */
    TICKET,
    /** A code on paper: gift card, credit note, voucher. */
    INSTRUMENT,
    /** A report, a barcode sheet, anything else on paper. */
    DOCUMENT,
    /** A pulse that opens the drawer: tried once, at once, and never later. */
    DRAWER
}
