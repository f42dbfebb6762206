package org.comptoir.shared.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Money-moving calls carry a client-made id, unique for life, with a hash of their content: a replay gives the first
 * answer, other content under the same id is refused.
 */
public interface ClientRequests {

    /**
     * Does the work once and answers its result; all later requests, and those sent at the same instant, get that first
     * answer. The work runs in a transaction of its own, asks {@link #remember} within it, and runs again when it lost a
     * race: the caller has no transaction. Refuses {@code request.other-content}, {@code busy} after five lost races, and
     * what the work refuses, unless a twin of the same id was the one that stood in its way.
     */
    long once(UUID id, String operation, String hash, LongSupplier work);

    /** The result's id when this request was answered before; refuses {@code request.other-content}. */
    Optional<Long> answered(UUID id, String operation, String hash);

    /** Remembers the answer in the caller's bundle; a concurrent twin fails on the primary key. */
    void remember(SqlBundle bundle, UUID id, String operation, String hash, long resultId);
}
