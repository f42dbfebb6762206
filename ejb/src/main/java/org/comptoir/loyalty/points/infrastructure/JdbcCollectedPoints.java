package org.comptoir.loyalty.points.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.loyalty.points.application.CollectedPoints;
import org.comptoir.shared.sql.Sql;

/** Points by their accounts. */
@ApplicationScoped
public class JdbcCollectedPoints implements CollectedPoints {

    private static final String REACHED = "select a.id from account a join customer c on c.id = a.customer_id "
            + "where c.brand_id = ? and a.kind = 'POINTS' and a.balance >= ? fetch first 1 rows only";

    private Sql sql;

    protected JdbcCollectedPoints() {}

    @Inject
    public JdbcCollectedPoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isReached(long brandId, long points) {
        return sql.first(REACHED, row -> row.id("id"), brandId, points).isPresent();
    }
}
