package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.shared.sql.SqlFailure;

/** Answered requests in their table. */
@ApplicationScoped
public class JdbcClientRequests implements ClientRequests {

    private static final int ATTEMPTS = 5;

    private Sql sql;
    private Clock clock;
    private OwnTransaction own;

    protected JdbcClientRequests() {}

    @Inject
    public JdbcClientRequests(Sql sql, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.clock = clock;
        this.own = own;
    }

    private record Answered(String operation, String hash, long resultId) {}

    @Override
    public long once(UUID id, String operation, String hash, LongSupplier work) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Long> answer = answered(id, operation, hash);
            if (answer.isPresent()) {
                return answer.get();
            }
            try {
                return own.ask(work);
            } catch (StaleState e) {
                last = e;
            } catch (SqlFailure e) {
                if (!e.isTransient() && !e.isDuplicate("")) {
                    throw e;
                }
                last = e;
            } catch (Refused e) {
                // what was refused may be what a twin has just been given
                return answered(id, operation, hash).orElseThrow(() -> e);
            }
        }
        throw new Refused(Reason.of("busy"), last);
    }

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
