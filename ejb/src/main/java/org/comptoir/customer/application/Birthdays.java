package org.comptoir.customer.application;

import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Customers born on given days of the year, in the order of their ids, a page at a time: for jobs over millions of them.
 * Each day is one walk along the index of birthdays.
 */
public interface Birthdays {

    /** Keys above {@code after} and not above {@code upTo}. */
    record Range(long after, long upTo) {

        /** All keys. */
        public static final Range ALL = new Range(0, Long.MAX_VALUE);

        /** What is left of it above a key. */
        public Range above(long key) {
            return new Range(key, upTo);
        }
    }

    /** Ids of the first {@code limit} customers of a brand in the range, born on one of these days, ascending. */
    List<Long> page(long brandId, Collection<MonthDay> days, Range range, int limit);

    /** How many there are in the range. */
    long count(long brandId, Collection<MonthDay> days, Range range);

    /** Adds a read of these customers as they are now to a bundle, by id. */
    SqlBundle.Answer<Celebrant> read(SqlBundle bundle, long brandId, Collection<Long> ids);
}
