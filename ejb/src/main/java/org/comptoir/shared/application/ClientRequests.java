package org.comptoir.shared.application;

import java.util.Optional;
import java.util.UUID;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Money-moving calls carry a client-made id, unique for life, with a hash of their content: a replay gives the first
 * answer, other content under the same id is refused.
 */
public interface ClientRequests {

    /** The result's id when this request was answered before; refuses {@code request.other-content}. */
    Optional<Long> answered(UUID id, String operation, String hash);

    /** Remembers the answer in the caller's bundle; a concurrent twin fails on the primary key. */
    void remember(SqlBundle bundle, UUID id, String operation, String hash, long resultId);
}
