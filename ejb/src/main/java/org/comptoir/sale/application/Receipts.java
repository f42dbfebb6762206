package org.comptoir.sale.application;

import java.util.List;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.SqlBundle;

/** Prints what a sale owes on paper, after its commit. */
public interface Receipts {

    /**
     * Adds the drawer pulse and the ticket's print job to the sale's bundle, as far as they are due: a ticket when it was
     * asked for or the store prints each one (TK-1), and always when the customer leaves with a card or credit note that
     * nobody could find again.
     */
    void enqueue(SqlBundle bundle, Sale sale, List<IssuedInstrument> issued, boolean asked);

    /** The ticket's bytes in the printer's language, as they would be printed now. */
    byte[] ticket(Sale sale, List<IssuedInstrument> issued);

    /** Adds the ticket's print job to a bundle. */
    void print(SqlBundle bundle, Sale sale, List<IssuedInstrument> issued);
}
