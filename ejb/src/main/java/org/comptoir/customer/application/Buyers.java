package org.comptoir.customer.application;

import java.time.LocalDate;
import java.util.List;

/** Customers with what they bought in a period, for batches: paged by id. */
public interface Buyers {

    /**
     * Which customers, and what counts of their purchases.
     *
     * @param from first business day of the sales, inclusive; null for no first day
     * @param to last business day of the sales, inclusive; null for no last day
     * @param stores where they were made; empty for all
     * @param customerId only that customer, null for all
     * @param country only of that country (ISO 3166), null for all
     * @param language only of that language, null for all
     */
    record Search(
            long brandId,
            LocalDate from,
            LocalDate to,
            List<Long> stores,
            Long customerId,
            String country,
            String language) {

        public Search {
            stores = stores == null ? List.of() : List.copyOf(stores);
        }
    }

    /**
     * A customer.
     *
     * @param rootId the record it was merged into, null for none
     * @param turnoverMinor of the sales of the period, less what was returned of them since
     * @param visits sales of the period of which something is left
     */
    record Buyer(long id, long number, String name, boolean active, Long rootId, long turnoverMinor, long visits) {}

    /** Customers with an id above a key, ascending, {@code limit} at the most; those without purchases too. */
    List<Buyer> page(Search search, long after, int limit);
}
