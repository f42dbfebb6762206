package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.sql.SqlBundle;

/** What rules may know of the attached customer, read in the caller's round trip. */
@ApplicationScoped
public class CustomerFacts implements FactSource {

    @Override
    public Supplier<List<?>> ask(Ask ask, SqlBundle bundle) {
        if (ask.customerId() == null) {
            return List::of;
        }
        SqlBundle.Answer<List<Record>> facts = bundle.query(
                "select c.id, c.customer_no, c.permanent_rate_bp, g.name, c.created_on, "
                        + "c.no_credit_note, c.no_deposit from customer c "
                        + "left join customer_group g on g.id = c.group_id where c.id = ? and c.brand_id = ?",
                row -> List.of(
                        new CustomerProfile(
                                row.id("id"),
                                row.id("customer_no"),
                                new Rate(row.integer("permanent_rate_bp")),
                                row.text("name"),
                                row.day("created_on")),
                        new Prohibitions(row.flag("no_credit_note"), row.flag("no_deposit"))),
                ask.customerId(),
                ask.brandId());
        return () -> facts.rows().stream().flatMap(List::stream).toList();
    }
}
