package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.customer.application.CustomerProfiles;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.SqlBundle;

/** Profiles from the customers' table with the names of their groups. */
@ApplicationScoped
public class JdbcCustomerProfiles implements CustomerProfiles {

    private static final String PROFILE = "select c.id, c.customer_no, c.permanent_rate_bp, g.name, c.created_on, "
            + "c.no_credit_note, c.no_deposit from customer c "
            + "left join customer_group g on g.id = c.group_id where c.id = ? and c.brand_id = ?";

    @Override
    public Supplier<Optional<Known>> ask(SqlBundle bundle, long brandId, long customerId) {
        return bundle.query(PROFILE, JdbcCustomerProfiles::known, customerId, brandId)::first;
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                new CustomerProfile(
                        row.id("id"),
                        row.id("customer_no"),
                        new Rate(row.integer("permanent_rate_bp")),
                        row.text("name"),
                        row.day("created_on")),
                new Prohibitions(row.flag("no_credit_note"), row.flag("no_deposit")));
    }
}
