package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Answered requests in their table. */
@ApplicationScoped
public class JdbcClientRequests implements ClientRequests {

    private Sql sql;
    private Clock clock;

    protected JdbcClientRequests() {}

    @Inject
    public JdbcClientRequests(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Answered(String operation, String hash, long resultId) {}

    @Override
    public Optional<Long> answered(UUID id, String operation, String hash) {
        Optional<Answered> known = sql.first(
                "select operation, request_hash, result_id from client_request where request_id = ?",
                row -> new Answered(row.text("operation"), row.text("request_hash"), row.id("result_id")),
                id.toString());
        known.ifPresent(answer -> {
            if (!answer.operation().equals(operation) || !answer.hash().equals(hash)) {
                throw new Refused(Reason.of("request.other-content", id));
            }
        });
        return known.map(Answered::resultId);
    }

    @Override
    public void remember(SqlBundle bundle, UUID id, String operation, String hash, long resultId) {
        bundle.insertInto(
                "client_request (request_id, operation, request_hash, result_id, booked_at)",
                List.of(List.of(id.toString(), operation, hash, resultId, clock.instant())));
    }
}
