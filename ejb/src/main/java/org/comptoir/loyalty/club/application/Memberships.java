package org.comptoir.loyalty.club.application;

import java.util.List;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.shared.sql.SqlBundle;

/** Memberships as they are booked: one row for each sold line of a club's product. */
public interface Memberships {

    /**
     * A booked row.
     *
     * @param units bought and not taken back
     */
    record Booked(long programmeId, long programmeVersionId, java.time.LocalDate grantedOn, int units) {}

    /** A line that makes somebody a member. */
    record NewGrant(long customerId, long programmeId, long programmeVersionId, int lineNo, int units) {}

    /** Adds the query for a customer's rows that stand, in the order they were booked. */
    SqlBundle.Answer<Booked> read(SqlBundle bundle, long customerId);

    /** The same at once. */
    List<Booked> of(long customerId);

    /** Adds a row to a booking. */
    void grant(SqlBundle bundle, BookingContext context, NewGrant grant);

    /** Takes back what a line of a sale gave, but for the units that the customer keeps. */
    void takeBack(SqlBundle bundle, long saleId, int lineNo, int keptUnits);
}
