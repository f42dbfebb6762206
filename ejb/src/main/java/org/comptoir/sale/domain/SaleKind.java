package org.comptoir.sale.domain;

/** What a document of the till is. */
public enum SaleKind {
    SALE,
    RETURN
}
