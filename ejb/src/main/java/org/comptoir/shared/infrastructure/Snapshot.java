package org.comptoir.shared.infrastructure;

import java.util.function.Supplier;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;

/**
 * Immutable reference data in this JVM, loaded again when its row in {@code revision} has moved (architecture 5). Who
 * writes such data calls {@link #moved} in the same transaction.
 *
 * @param <T> an immutable value
 */
public final class Snapshot<T> {

    private final Sql sql;
    private final String revision;
    private final Supplier<T> loader;
    private volatile Loaded<T> loaded;

    public Snapshot(Sql sql, String revision, Supplier<T> loader) {
        this.sql = sql;
        this.revision = revision;
        this.loader = loader;
    }

    /** The data as of now: one look at the revision, and a load when it has moved. */
    public T get() {
        return get(Revisions.read(sql, revision));
    }

    /** The data for a revision that the caller has read already, in its own bundle. */
    public T get(long revisionNow) {
        Loaded<T> known = loaded;
        if (known == null || known.revision() != revisionNow) {
            known = new Loaded<>(revisionNow, loader.get());
            loaded = known;
        }
        return known.data();
    }

    /**
     * Says that reference data of that name changes with the caller's transaction, and makes two changes at once wait for
     * each other. Called before the first change and after the last: what this transaction has loaded in between, or
     * loaded before it was rolled back, is then kept under a number that is never seen again.
     */
    public static void moved(Sql sql, String revision) {
        sql.guard(
                "revision " + revision,
                "update revision set counter = ? where name = ?",
                sql.nextValue("booked_seq"),
                revision);
        Revisions.moved();
    }

    private record Loaded<T>(long revision, T data) {}
}
