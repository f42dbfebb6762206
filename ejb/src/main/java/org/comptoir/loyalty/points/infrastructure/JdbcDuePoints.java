package org.comptoir.loyalty.points.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comptoir.loyalty.points.application.DuePoints;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Points that may have come to their end, by the lots and the days of the last visits. */
@ApplicationScoped
public class JdbcDuePoints implements DuePoints {

    /** The last visit; for who never came, the last time points were given. A return is no visit. */
    private static final String LAST = "coalesce((select max(t.business_date) from account v "
            + "join ledger_entry e on e.account_id = v.id join ledger_tx t on t.id = e.tx_id "
            + "where v.customer_id = a.customer_id and v.kind = 'VISITS' and e.amount > 0), "
            + "(select max(t.business_date) from ledger_entry e join ledger_tx t on t.id = e.tx_id "
            + "where e.account_id = a.id and e.amount > 0))";

    private static final String SELECT = "select a.id, a.customer_id, " + LAST + " as last_on, "
            + "(select min(p.balance) from account p where p.customer_id = a.customer_id "
            + "and p.kind in ('POINTS', 'POINTS_DEBT')) as points "
            + "from account a ";

    private static final String PAGE = SELECT + "join customer c on c.id = a.customer_id where c.brand_id = ? "
            + "and a.kind in ('POINTS', 'POINT_HUNDREDTHS') and a.balance > 0 and a.id > ? and (exists (select 1 from lot l "
            + "where l.account_id = a.id and l.remaining > 0 and l.expires_on < ?)";

    private static final String ORDER = ") order by a.id fetch first ? rows only";

    private Sql sql;

    protected JdbcDuePoints() {}

    @Inject
    public JdbcDuePoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Due> page(long brandId, On on, long afterAccount, int size) {
        List<Object> params = new ArrayList<>(List.of(brandId, afterAccount, on.day()));
        String inactive = "";
        if (on.resetMonths() > 0) {
            inactive = " or " + LAST + " <= ?";
            params.add(on.day().minusMonths(on.resetMonths()));
        }
        params.add(size);
        return sql.list(PAGE + inactive + ORDER, JdbcDuePoints::due, params.toArray());
    }

    @Override
    public SqlBundle.Answer<Due> again(SqlBundle bundle, List<Long> accountIds) {
        String marks = String.join(", ", Collections.nCopies(accountIds.size(), "?"));
        return bundle.query(
                SELECT + "where a.id in (" + marks + ") order by a.id", JdbcDuePoints::due, accountIds.toArray());
    }

    private static Due due(Row row) throws SQLException {
        Long points = row.idOrNull("points");
        return new Due(row.id("id"), row.id("customer_id"), row.day("last_on"), points != null && points < 0);
    }
}
