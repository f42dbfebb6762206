package org.comptoir.loyalty.earned.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.loyalty.earned.application.EarnedCustomers;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Customers by their records, sales and counters. */
@ApplicationScoped
public class JdbcEarnedCustomers implements EarnedCustomers {

    private static final String COUNTED = "select customer_id from account where kind = 'CYCLE_TURNOVER' "
            + "and customer_id > ? and code like ? order by customer_id offset 0 rows fetch next ? rows only";

    private static final String NEWCOMER =
            "select count(*) as newcomers from customer c where c.id = ? and c.email is not null "
                    + "and not exists (select 1 from sale s where s.customer_id = c.id and s.kind = 'SALE')";

    private Sql sql;

    protected JdbcEarnedCustomers() {}

    @Inject
    public JdbcEarnedCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> counted(long programmeId, long after, int limit) {
        return sql.list(COUNTED, row -> row.id("customer_id"), after, "cycle:" + programmeId + ":%", limit);
    }

    @Override
    public Supplier<Boolean> isNewcomer(SqlBundle bundle, long customerId) {
        SqlBundle.Answer<Long> newcomers = bundle.query(NEWCOMER, row -> row.id("newcomers"), customerId);
        return () -> newcomers.rows().get(0) == 1;
    }
}
