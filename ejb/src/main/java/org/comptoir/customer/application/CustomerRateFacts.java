package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.customer.domain.CustomerRate;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.sql.SqlBundle;

/** The attached customer's permanent rate, read in the caller's round trip. */
@ApplicationScoped
public class CustomerRateFacts implements FactSource {

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        if (ask.customerId() == null) {
            return List::of;
        }
        SqlBundle.Answer<CustomerRate> rate = bundle.query(
                "select id, permanent_rate_bp from customer where id = ? and brand_id = ?",
                row -> new CustomerRate(row.id("id"), new Rate(row.integer("permanent_rate_bp"))),
                ask.customerId(),
                ask.brandId());
        return rate::rows;
    }
}
