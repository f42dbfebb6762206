package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comptoir.instrument.application.ExpiryNights;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** Nights in their table, leased in database time. */
@ApplicationScoped
public class JdbcExpiryNights implements ExpiryNights {

    private static final String DONE = "update instrument_night set ended_at = ?, written_off = ? "
            + "where brand_id = ? and business_date = ? and ended_at is null";

    private static final String RELEASE = "delete from instrument_night where brand_id = ? and business_date = ? "
            + "and holder = ? and ended_at is null";

    private Sql sql;
    private Clock clock;
    private NodeIdentity node;
    private OwnTransaction own;

    protected JdbcExpiryNights() {}

    @Inject
    public JdbcExpiryNights(Sql sql, Clock clock, NodeIdentity node, OwnTransaction own) {
        this.sql = sql;
        this.clock = clock;
        this.node = node;
        this.own = own;
    }

    @Override
    public boolean claim(long brandId, LocalDate day, Duration lease) {
        String claim = "insert into instrument_night (brand_id, business_date, started_at, holder, lease_until) "
                + "values (?, ?, ?, ?, " + sql.dialect().utcInSeconds() + ")";
        try {
            own.run(() -> sql.update(claim, brandId, day, clock.instant(), node.id(), lease.toSeconds()));
            return true;
        } catch (SqlFailure e) {
            if (!e.isDuplicate("instrument_night")) {
                throw e;
            }
        }
        return takeOver(brandId, day, lease);
    }

    /** True when the node that claimed it did not end it within its lease. */
    private boolean takeOver(long brandId, LocalDate day, Duration lease) {
        String again = "update instrument_night set started_at = ?, holder = ?, lease_until = "
                + sql.dialect().utcInSeconds() + " where brand_id = ? and business_date = ? and ended_at is null "
                + "and lease_until < " + sql.dialect().utcNow();
        AtomicBoolean mine = new AtomicBoolean();
        own.run(() -> mine.set(sql.update(again, clock.instant(), node.id(), lease.toSeconds(), brandId, day) == 1));
        return mine.get();
    }

    @Override
    public void done(long brandId, LocalDate day, int writtenOff) {
        own.run(() -> sql.update(DONE, clock.instant(), writtenOff, brandId, day));
    }

    @Override
    public void release(long brandId, LocalDate day) {
        own.run(() -> sql.update(RELEASE, brandId, day, node.id()));
    }
}
