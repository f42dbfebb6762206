package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.comptoir.shared.application.BusinessClock;
import org.comptoir.shared.sql.Sql;

/**
 * Business time: the machine's clock plus an offset kept in the database, the same on all nodes. The offset can be
 * moved only when the server was started with {@code -Dcomptoir.test-clock=true}; otherwise it is never read. Leases,
 * sessions and tokens use real time.
 */
@ApplicationScoped
public class ShiftableClock implements BusinessClock {

    /** The system property that lets tests move business time. */
    public static final String MOVABLE = "comptoir.test-clock";

    private static final Duration STEP = Duration.ofNanos(1_000);

    private Sql sql;

    protected ShiftableClock() {}

    @Inject
    public ShiftableClock(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isMovable() {
        return Boolean.getBoolean(MOVABLE);
    }

    @Override
    public void moveTo(Instant instant) {
        Duration offset = Duration.between(Clock.systemUTC().instant(), instant);
        sql.guard("clock", "update business_clock set offset_nanos = ? where id = 1", offset.toNanos());
    }

    /** The clock every rule gets, in the steps that a timestamp column keeps: what is answered is what is stored. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(isMovable() ? new Moved(ZoneOffset.UTC, this) : Clock.systemUTC(), STEP);
    }

    private Duration offset() {
        return sql.first("select offset_nanos from business_clock where id = 1", row -> row.id("offset_nanos"))
                .map(Duration::ofNanos)
                .orElse(Duration.ZERO);
    }

    private static final class Moved extends Clock {
        private final ZoneId zone;
        private final ShiftableClock source;

        Moved(ZoneId zone, ShiftableClock source) {
            this.zone = zone;
            this.source = source;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other, source);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(source.offset());
        }
    }
}
