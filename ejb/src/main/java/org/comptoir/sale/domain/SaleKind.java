package org.comptoir.sale.domain;

/** What a document of the till is. */
public enum SaleKind {
    SALE,
    /** Goods that come back. */
    RETURN,
    /** A whole sale undone before its till session was closed. */
    VOID
}
