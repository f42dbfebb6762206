package org.comptoir.shared.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;

/**
 * The revisions of reference data, read once for many snapshots. While a scope is open on this thread, snapshots ask the
 * database no more: in a request's scope they hold what its first look saw ({@link #request}), in a booking's what this JVM
 * saw last, which {@link #confirm} holds against what the booking has read under its locks. Scopes may lie in each other; who
 * changes reference data ends them all ({@link #moved}), so that it sees its own change.
 */
public final class Revisions implements AutoCloseable {

    private static final String ALL = "select name, counter from revision";

    private static final ThreadLocal<Revisions> SCOPE = new ThreadLocal<>();
    private static final AtomicReference<Map<String, Long>> LAST_SEEN = new AtomicReference<>(Map.of());

    private final Revisions outer;
    private Map<String, Long> known;

    private Revisions(Map<String, Long> known) {
        this.outer = SCOPE.get();
        this.known = known;
        SCOPE.set(this);
    }

    private record Revision(String name, long counter) {}

    /** Adds the read to a bundle. */
    public static SqlBundle.Answer<?> ask(SqlBundle bundle) {
        return bundle.query(ALL, Revisions::revision);
    }

    /** Opens the scope of a request: what its first look at any of them sees holds for all of it. */
    public static Revisions request() {
        return new Revisions(Map.of());
    }

    /** Opens the scope with what was seen last. */
    public static Revisions believe() {
        return new Revisions(LAST_SEEN.get());
    }

    /** Opens the scope with what was read. */
    public static Revisions trust(SqlBundle.Answer<?> answer) {
        return new Revisions(counters(answer));
    }

    /** What was read holds in the open scope, if there is one. */
    public static void seen(SqlBundle.Answer<?> answer) {
        Revisions scope = SCOPE.get();
        if (scope != null) {
            scope.known = counters(answer);
        }
    }

    /** The counter of a name: that of this scope, or the database's. */
    public static long read(Sql sql, String name) {
        Revisions scope = SCOPE.get();
        if (scope == null) {
            return sql.first("select counter from revision where name = ?", row -> row.id("counter"), name)
                    .orElseThrow();
        }
        if (scope.known.isEmpty()) {
            scope.known = counters(sql.list(ALL, Revisions::revision));
        }
        return Optional.ofNullable(scope.known.get(name)).orElseThrow();
    }

    /** This thread has changed reference data: it believes nothing any more. */
    public static void moved() {
        for (Revisions scope = SCOPE.get(); scope != null; scope = scope.outer) {
            scope.known = Map.of();
        }
    }

    /** Looks something up by what is believed; what is refused by it is asked again of the database. */
    public <T> T find(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (Refused e) {
            known = Map.of();
            return lookup.get();
        }
    }

    /**
     * Goes on with what was read. {@link StaleState} when reference data has moved since it was seen last: what was
     * prepared with it is thrown away, and the next try believes what was read now.
     */
    public void confirm(SqlBundle.Answer<?> answer) {
        Map<String, Long> believed = known;
        known = counters(answer);
        if (outer != null) {
            outer.known = known;
        }
        if (!believed.isEmpty() && !believed.equals(known)) {
            throw new StaleState("reference data");
        }
    }

    @Override
    public void close() {
        if (outer == null) {
            SCOPE.remove();
        } else {
            SCOPE.set(outer);
        }
    }

    private static Revision revision(Row row) throws SQLException {
        return new Revision(row.text("name"), row.id("counter"));
    }

    private static Map<String, Long> counters(SqlBundle.Answer<?> answer) {
        return counters(answer.rows());
    }

    private static Map<String, Long> counters(List<?> rows) {
        Map<String, Long> counters =
                rows.stream().map(Revision.class::cast).collect(Collectors.toMap(Revision::name, Revision::counter));
        LAST_SEEN.set(counters);
        return counters;
    }
}
