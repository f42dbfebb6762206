package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.instrument.application.ExpiryNights;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** Nights in their table. */
@ApplicationScoped
public class JdbcExpiryNights implements ExpiryNights {

    private static final String CLAIM =
            "insert into instrument_night (brand_id, business_date, started_at) values (?, ?, ?)";

    private static final String CLAIM_AGAIN = "update instrument_night set started_at = ? "
            + "where brand_id = ? and business_date = ? and ended_at is null and started_at < ?";

    private static final String DONE =
            "update instrument_night set ended_at = ?, written_off = ? where brand_id = ? and business_date = ?";

    private static final String RELEASE =
            "delete from instrument_night where brand_id = ? and business_date = ? and ended_at is null";

    private Sql sql;
    private Clock clock;
    private OwnTransaction own;

    protected JdbcExpiryNights() {}

    @Inject
    public JdbcExpiryNights(Sql sql, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.clock = clock;
        this.own = own;
    }

    @Override
    public boolean claim(long brandId, LocalDate day, Duration abandonedAfter) {
        Instant now = clock.instant();
        try {
            own.run(() -> sql.update(CLAIM, brandId, day, now));
            return true;
        } catch (SqlFailure e) {
            if (!e.isDuplicate("instrument_night")) {
                throw e;
            }
        }
        boolean[] again = new boolean[1];
        own.run(() -> again[0] = sql.update(CLAIM_AGAIN, now, brandId, day, now.minus(abandonedAfter)) == 1);
        return again[0];
    }

    @Override
    public void done(long brandId, LocalDate day, int writtenOff) {
        own.run(() -> sql.update(DONE, clock.instant(), writtenOff, brandId, day));
    }

    @Override
    public void release(long brandId, LocalDate day) {
        own.run(() -> sql.update(RELEASE, brandId, day));
    }
}
