package org.comptoir.pricing.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.shared.sql.SqlBundle;

/** Where a programme's facts come from: its queries join the caller's round trip. Beans are found by CDI. */
public interface FactSource {

    /**
     * What is being priced.
     *
     * @param customerId the attached customer, null for none
     * @param voucherIds the vouchers the cashier laid on the basket
     */
    record Ask(long brandId, long storeId, LocalDate day, Long customerId, List<Long> voucherIds) {}

    /** Adds queries to the bundle; the answer is read after the bundle has run. */
    Supplier<List<?>> ask(Ask ask, SqlBundle bundle);
}
