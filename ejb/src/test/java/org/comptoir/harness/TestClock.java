package org.comptoir.harness;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Business time that stands still until a test moves it; in place of the shop's own clock. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

    /** Business time at the start of every test; a child JVM can be given another by {@code harness.clock}. */
    public static final Instant START = Instant.parse(System.getProperty("harness.clock", "2026-03-02T09:00:00Z"));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Sets business time. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves business time on. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    void reset() {
        now.set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {
        private final TestClock source;
        private final ZoneId zone;

        Zoned(TestClock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(source, other);
        }
    }
}
