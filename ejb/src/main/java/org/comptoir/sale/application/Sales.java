package org.comptoir.sale.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.SqlBundle;

/** Booked sales and returns. Rows are only added; the one thing that moves is how many units of a line came back. */
public interface Sales {

    /** The document of a client's id. */
    Optional<Sale> byUuid(UUID uuid);

    /** The document of an id within a brand. */
    Optional<Sale> byId(long brandId, long saleId);

    /** Adds whether a client's id is booked already, to a bundle. */
    SqlBundle.Answer<Long> booked(SqlBundle bundle, UUID uuid);

    /** Adds a document's rows: header, lines, effects, VAT, payments. */
    void insert(SqlBundle bundle, Sale sale);

    /** Adds the guards that count returned units on the original's lines; they are locked last. */
    void countReturned(SqlBundle bundle, long originalId, List<ReturnedUnits> units);

    /** Effects and refunds that earlier returns of a sale have stored. */
    Earlier earlierReturns(long originalId);

    /** Units of a line to count as returned; before is the count that was read. */
    record ReturnedUnits(int lineNo, int before, int units) {}

    /** What earlier returns took back: effects, and refunds by tender and instrument as negative payments. */
    record Earlier(List<Effect> effects, List<org.comptoir.sale.domain.Payment> refunds) {}
}
