package org.comptoir.pricing.application;

import java.util.Collection;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.shared.sql.SqlBundle;

/** What limited programmes gave: one counter for each, and a row for each sale, so that returns give back what it took. */
public interface LimitBook {

    /** Makes the counter of a programme, unless it is there. */
    void open(long programmeId);

    /** Adds the query for the counters of programmes. */
    SqlBundle.Answer<Count> counts(SqlBundle bundle, Collection<Long> programmeIds);

    /**
     * Counts a use and what it took: locks the counter that all tills share, so it comes last in a booking. When another
     * till was quicker and too little is left, the bundle fails with {@code StaleState}: priced again, the programme stands
     * back.
     */
    void take(SqlBundle bundle, long saleId, LimitLeft of, long takenMinor);

    /** Adds the query for what a sale took, in the order of programmes. */
    SqlBundle.Answer<Use> uses(SqlBundle bundle, long saleId);

    /** Gives back to the counter of a programme, which comes last in a booking. */
    void giveBack(SqlBundle bundle, Back back);

    /** A counter. */
    record Count(long programmeId, long uses, long takenMinor) {}

    /** What a sale took. */
    record Use(long programmeId, long programmeVersionId) {}

    /**
     * What a return gives back.
     *
     * @param whole true when nothing of the sale is left: its use counts no more
     */
    record Back(long programmeId, long saleId, long returnId, long minor, boolean whole) {}
}
