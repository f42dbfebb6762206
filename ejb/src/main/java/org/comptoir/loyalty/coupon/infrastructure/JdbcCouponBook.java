package org.comptoir.loyalty.coupon.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.comptoir.loyalty.coupon.application.CouponBook;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Coupon uses in their tables. The counter's row is locked by the first statement of a use, so that the second one counts
 * a customer's uses while no other till can add one.
 */
@ApplicationScoped
public class JdbcCouponBook implements CouponBook {

    private static final Long NOBODY = 0L;

    private static final String USES = "select c.programme_id, c.uses, (select count(*) from coupon_use u where "
            + "u.programme_id = c.programme_id and u.customer_id = ? and u.released_by is null) as mine "
            + "from coupon_count c where c.programme_id in ";
    private static final String COUNT = "update coupon_count set uses = uses + 1 where programme_id = ? and uses < ?";
    private static final String USE =
            "coupon_use (sale_id, programme_id, programme_version_id, customer_id, booked_at)";
    private static final String USE_OF_CUSTOMER = "insert into " + USE + " select ?, c.programme_id, ?, ?, ? "
            + "from coupon_count c where c.programme_id = ? and (select count(*) from coupon_use u where "
            + "u.programme_id = c.programme_id and u.customer_id = ? and u.released_by is null) < ?";
    private static final String RELEASE =
            "update coupon_use set released_by = ? " + "where sale_id = ? and programme_id = ? and released_by is null";
    private static final String COUNT_BACK = "update coupon_count set uses = uses - 1 where programme_id = ?";

    private Sql sql;
    private Clock clock;

    protected JdbcCouponBook() {}

    @Inject
    public JdbcCouponBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void open(long programmeId) {
        if (sql.count("select count(*) from coupon_count where programme_id = ?", programmeId) == 0) {
            sql.update("insert into coupon_count (programme_id, uses) values (?, 0)", programmeId);
        }
    }

    @Override
    public SqlBundle.Answer<CouponUses> uses(SqlBundle bundle, Collection<Long> programmeIds, Long customerId) {
        List<Object> params = new ArrayList<>();
        params.add(Objects.requireNonNullElse(customerId, NOBODY));
        params.addAll(programmeIds);
        String marks = String.join(", ", Collections.nCopies(programmeIds.size(), "?"));
        return bundle.query(
                USES + "(" + marks + ")",
                row -> new CouponUses(row.id("programme_id"), row.id("uses"), row.id("mine")),
                params.toArray());
    }

    @Override
    public void use(SqlBundle bundle, Use use) {
        Limits limits = use.limits();
        bundle.guard(
                () -> new Refused(Reason.of("coupon.used-up", limits.code())),
                COUNT,
                use.programmeId(),
                limits.inAll());
        Instant now = clock.instant();
        if (use.customerId() == null) {
            bundle.insertInto(
                    USE,
                    List.of(Arrays.asList(
                            use.saleId(), use.programmeId(), use.programmeVersionId(), use.customerId(), now)));
        } else {
            bundle.guard(
                    () -> new Refused(Reason.of("coupon.used-by-customer", limits.code(), limits.byCustomer())),
                    USE_OF_CUSTOMER,
                    use.saleId(),
                    use.programmeVersionId(),
                    use.customerId(),
                    now,
                    use.programmeId(),
                    use.customerId(),
                    limits.byCustomer());
        }
    }

    @Override
    public void release(SqlBundle bundle, long programmeId, long saleId, long returnId) {
        String what = "coupon " + programmeId + " of sale " + saleId;
        bundle.guard(what, COUNT_BACK, programmeId);
        bundle.guard(what, RELEASE, returnId, saleId, programmeId);
    }
}
