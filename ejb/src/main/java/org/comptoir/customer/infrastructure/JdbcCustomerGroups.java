package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.customer.application.CustomerGroups;
import org.comptoir.shared.sql.Sql;

/** Groups of customers from their table. */
@ApplicationScoped
public class JdbcCustomerGroups implements CustomerGroups {

    private Sql sql;

    protected JdbcCustomerGroups() {}

    @Inject
    public JdbcCustomerGroups(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> names(long brandId) {
        return sql.list(
                "select name from customer_group where brand_id = ? order by name", row -> row.text("name"), brandId);
    }
}
