package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.customer.application.CustomerNumbers;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** One counter row for each brand. */
@ApplicationScoped
public class JdbcCustomerNumbers implements CustomerNumbers {

    private static final long BEFORE_FIRST = 100_000;

    private Sql sql;

    protected JdbcCustomerNumbers() {}

    @Inject
    public JdbcCustomerNumbers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long next(long brandId, int count) {
        if (add(brandId, count) == 0) {
            begin(brandId);
            add(brandId, count);
        }
        return sql.first("select last_no from customer_counter where brand_id = ?", row -> row.id("last_no"), brandId)
                        .orElseThrow()
                - count
                + 1;
    }

    @Override
    public void taken(long brandId, long number) {
        if (sql.count("select count(*) from customer_counter where brand_id = ?", brandId) == 0) {
            begin(brandId);
        }
        sql.update(
                "update customer_counter set last_no = ? where brand_id = ? and last_no < ?", number, brandId, number);
    }

    private int add(long brandId, int count) {
        return sql.update("update customer_counter set last_no = last_no + ? where brand_id = ?", count, brandId);
    }

    private void begin(long brandId) {
        try {
            sql.update("insert into customer_counter (brand_id, last_no) values (?, ?)", brandId, BEFORE_FIRST);
        } catch (SqlFailure e) {
            // the brand's very first customer is being added twice at once: the second may try again
            throw e.isDuplicate("") ? new StaleState("customer counter") : e;
        }
    }
}
