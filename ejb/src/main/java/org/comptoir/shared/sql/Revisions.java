package org.comptoir.shared.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The revisions of reference data that a booking has read in its own round trip: while its scope is open, snapshots of
 * this thread trust them and ask the database no more.
 */
public final class Revisions implements AutoCloseable {

    private static final ThreadLocal<Map<String, Long>> READ = new ThreadLocal<>();

    private Revisions() {}

    private record Revision(String name, long counter) {}

    /** Adds the read to a bundle. */
    public static SqlBundle.Answer<?> ask(SqlBundle bundle) {
        return bundle.query(
                "select name, counter from revision", row -> new Revision(row.text("name"), row.id("counter")));
    }

    /** Opens the scope with what was read. */
    public static Revisions trust(SqlBundle.Answer<?> answer) {
        READ.set(((List<?>) answer.rows())
                .stream().map(Revision.class::cast).collect(Collectors.toMap(Revision::name, Revision::counter)));
        return new Revisions();
    }

    /** The counter as read in this scope; empty outside of one. */
    public static Optional<Long> read(String name) {
        Map<String, Long> read = READ.get();
        return read == null ? Optional.empty() : Optional.ofNullable(read.get(name));
    }

    @Override
    public void close() {
        READ.remove();
    }
}
