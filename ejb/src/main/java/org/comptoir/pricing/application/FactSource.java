package org.comptoir.pricing.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.sql.SqlBundle;

/** Where a programme's facts come from: its queries join the caller's round trip. Beans are found by CDI. */
public interface FactSource {

    /**
     * What is being priced.
     *
     * @param now the store's time
     * @param customerId the attached customer, null for none
     * @param claims what the cashier laid on the basket beside articles
     * @param explain true when the quote is to tell also what a customer is short of; only then that is read
     */
    record Ask(
            long brandId,
            long storeId,
            LocalDateTime now,
            Long customerId,
            List<Claim> claims,
            List<Item> items,
            boolean explain) {

        /** The store's calendar day. */
        public LocalDate day() {
            return now.toLocalDate();
        }

        /** The claims of a kind, in the order they were laid. */
        public List<Claim> claims(String kind) {
            return claims.stream().filter(claim -> claim.kind().equals(kind)).toList();
        }
    }

    /** Adds queries to the bundle; the answer is read after the bundle has run. */
    Supplier<List<?>> ask(Ask ask, SqlBundle bundle);
}
