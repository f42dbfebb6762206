package org.comptoir.sale.application;

import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.domain.StoreInfo;

/** Prints what a sale owes on paper, after its commit. */
public interface Receipts {

    /**
     * Adds the drawer pulse and the ticket's print job to the sale's bundle, as far as they are due: a ticket when it was
     * asked for or the store prints each one (TK-1), and always when the customer leaves with a card or credit note that
     * nobody could find again.
     */
    void enqueue(SqlBundle bundle, Sale sale, StoreInfo store, boolean asked);
}
