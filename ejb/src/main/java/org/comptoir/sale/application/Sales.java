package org.comptoir.sale.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.shared.sql.SqlBundle;

/** Booked sales and returns. Rows are only added; the one thing that moves is how many units of a line came back. */
public interface Sales {

    /** The document of a client's id. */
    Optional<Sale> byUuid(UUID uuid);

    /** The document of an id within a brand. */
    Optional<Sale> byId(long brandId, long saleId);

    /** Adds whether a client's id is booked already, to a bundle. */
    SqlBundle.Answer<Long> booked(SqlBundle bundle, UUID uuid);

    /** Adds a document's rows: header with its seal, lines, effects, VAT, payments. */
    void insert(SqlBundle bundle, Sale sale, String seal);

    /** Adds the link between the two documents of an exchange. */
    void link(SqlBundle bundle, UUID exchange, long returnId, long saleId);

    /** Adds the guards that count returned units on the original's lines; they are locked last. */
    void countReturned(SqlBundle bundle, long originalId, List<ReturnedUnits> units);

    /**
     * Locks a sale against other returns of it and reads what can still come back: its lines as they are now, and what
     * earlier returns stored. Locked after till and accounts.
     */
    Original lockOriginal(SqlBundle bundle, long originalId);

    /** The same without a lock, for a preview. */
    Original readOriginal(SqlBundle bundle, long originalId);

    /** Units of a line to count as returned; before is the count that was read. */
    record ReturnedUnits(int lineNo, int before, int units) {}

    /** A sale's lines now, and what earlier returns took back; refunds are negative payments. */
    record Original(
            SqlBundle.Answer<SaleLine> lines,
            SqlBundle.Answer<Effect> earlierEffects,
            SqlBundle.Answer<Payment> earlierRefunds) {}
}
