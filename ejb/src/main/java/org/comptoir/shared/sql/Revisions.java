package org.comptoir.shared.sql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;

/**
 * The revisions of reference data, read by a booking in its own round trip: while its scope is open, snapshots of this
 * thread believe what this JVM saw last and ask the database no more; {@link #confirm} holds that against what the
 * booking has read under its locks.
 */
public final class Revisions implements AutoCloseable {

    private static final ThreadLocal<Map<String, Long>> SCOPE = new ThreadLocal<>();
    private static final AtomicReference<Map<String, Long>> LAST_SEEN = new AtomicReference<>(Map.of());

    private Revisions() {}

    private record Revision(String name, long counter) {}

    /** Adds the read to a bundle. */
    public static SqlBundle.Answer<?> ask(SqlBundle bundle) {
        return bundle.query(
                "select name, counter from revision", row -> new Revision(row.text("name"), row.id("counter")));
    }

    /** Opens the scope with what was seen last. */
    public static Revisions believe() {
        SCOPE.set(LAST_SEEN.get());
        return new Revisions();
    }

    /** Opens the scope with what was read. */
    public static Revisions trust(SqlBundle.Answer<?> answer) {
        SCOPE.set(counters(answer));
        return new Revisions();
    }

    /** The counter as known in this scope; empty outside of one. */
    public static Optional<Long> read(String name) {
        Map<String, Long> known = SCOPE.get();
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(name));
    }

    /** Looks something up by what is believed; what is refused by it is asked again of the database. */
    public <T> T find(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (Refused e) {
            SCOPE.remove();
            return lookup.get();
        }
    }

    /**
     * Goes on with what was read. {@link StaleState} when reference data has moved since it was seen last: what was
     * prepared with it is thrown away, and the next try believes what was read now.
     */
    public void confirm(SqlBundle.Answer<?> answer) {
        Map<String, Long> believed = SCOPE.get();
        Map<String, Long> now = counters(answer);
        LAST_SEEN.set(now);
        if (believed != null && !believed.isEmpty() && !believed.equals(now)) {
            throw new StaleState("reference data");
        }
        SCOPE.set(now);
    }

    @Override
    public void close() {
        SCOPE.remove();
    }

    private static Map<String, Long> counters(SqlBundle.Answer<?> answer) {
        return answer.rows().stream()
                .map(Revision.class::cast)
                .collect(Collectors.toMap(Revision::name, Revision::counter));
    }
}
