package org.comptoir.loyalty.club.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.club.application.Memberships;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Memberships in their table. */
@ApplicationScoped
public class JdbcMemberships implements Memberships {

    private static final String SELECT = "select programme_id, programme_version_id, granted_on, units - taken_back as "
            + "units from club_membership where customer_id = ? and taken_back < units order by id";
    private static final String TARGET = "club_membership (id, brand_id, customer_id, programme_id, "
            + "programme_version_id, granted_on, sale_id, line_no, units, taken_back, booked_at)";

    private Sql sql;
    private Ids ids;

    protected JdbcMemberships() {}

    @Inject
    public JdbcMemberships(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public SqlBundle.Answer<Booked> read(SqlBundle bundle, long customerId) {
        return bundle.query(SELECT, JdbcMemberships::booked, customerId);
    }

    @Override
    public List<Booked> of(long customerId) {
        return sql.list(SELECT, JdbcMemberships::booked, customerId);
    }

    @Override
    public void grant(SqlBundle bundle, BookingContext context, NewGrant grant) {
        bundle.insertInto(
                TARGET,
                List.of(List.<Object>of(
                        ids.next(),
                        context.caller().brandId(),
                        grant.customerId(),
                        grant.programmeId(),
                        grant.programmeVersionId(),
                        context.businessDate(),
                        context.saleId(),
                        grant.lineNo(),
                        grant.units(),
                        0,
                        context.bookedAt())));
    }

    @Override
    public void takeBack(SqlBundle bundle, long saleId, int lineNo, int keptUnits) {
        bundle.update(
                "update club_membership set taken_back = units - ? where sale_id = ? and line_no = ? "
                        + "and taken_back <= units - ?",
                keptUnits,
                saleId,
                lineNo,
                keptUnits);
    }

    private static Booked booked(Row row) throws SQLException {
        return new Booked(
                row.id("programme_id"), row.id("programme_version_id"), row.day("granted_on"), row.integer("units"));
    }
}
