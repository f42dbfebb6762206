package org.comptoir.run.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.access.domain.Caller;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.NewRun;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunPart;
import org.comptoir.run.domain.RunState;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;

/** Runs in their tables. Two unique keys make a second start impossible, whatever two nodes do at once (F-21). */
@ApplicationScoped
public class JdbcRuns implements Runs {

    private static final String OPERATION = "run.start";
    private static final Set<RunState> ENDED = EnumSet.of(RunState.STOPPED, RunState.DONE, RunState.FAILED);

    private static final String SELECT = "select " + RunRow.COLUMNS + " from run ";
    private static final String BY_BUSINESS =
            "select id from run where job = ? and business_date = ? and params_hash = ?";
    private static final String REQUEST = "select request_hash, result_id from client_request where request_id = ?";
    private static final String ADD_REQUEST =
            "insert into client_request (request_id, operation, request_hash, result_id, booked_at) "
                    + "values (?, ?, ?, ?, ?)";
    private static final String ADD =
            "insert into run (id, request_id, job, business_date, params_hash, params, reason, "
                    + "state, lease_no, started_by, started_level, store_id, started_at) "
                    + "values (?, ?, ?, ?, ?, ?, ?, 'REQUESTED', 0, ?, ?, ?, ?)";

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private OwnTransaction own;

    protected JdbcRuns() {}

    @Inject
    public JdbcRuns(Sql sql, Ids ids, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.own = own;
    }

    @Override
    public RunInfo start(Caller caller, NewRun run) {
        String params = Json.write(run.params());
        String hash = Hash.of(run.job() + '\n' + run.businessDate() + '\n' + params);
        Optional<Long> answered = answered(run, hash);
        if (answered.isEmpty()) {
            try {
                own.run(() -> book(caller, run, params, hash));
            } catch (SqlFailure e) {
                if (!e.isDuplicate("client_request") && !e.isDuplicate("run")) {
                    throw e;
                }
                // somebody else started it at the same moment: his run is the answer
                if (answered(run, hash).isEmpty()) {
                    own.run(() -> book(caller, run, params, hash));
                }
            }
        }
        return find(answered(run, hash).orElseThrow()).orElseThrow();
    }

    private record Answered(String hash, long runId) {
        static Answered read(Row row) throws SQLException {
            return new Answered(row.text("request_hash"), row.id("result_id"));
        }
    }

    private Optional<Long> answered(NewRun run, String hash) {
        Optional<Answered> known =
                sql.first(REQUEST, Answered::read, run.requestId().toString());
        if (known.isPresent() && !known.get().hash().equals(hash)) {
            throw new Refused(Reason.of("request.other-content", run.requestId()));
        }
        return known.map(Answered::runId);
    }

    private void book(Caller caller, NewRun run, String params, String hash) {
        String paramsHash = Hash.of(params);
        Optional<Long> existing =
                sql.first(BY_BUSINESS, row -> row.id("id"), run.job(), run.businessDate(), paramsHash);
        long id = existing.orElseGet(ids::next);
        String request = run.requestId().toString();
        if (existing.isEmpty()) {
            sql.update(
                    ADD,
                    id,
                    request,
                    run.job(),
                    run.businessDate(),
                    paramsHash,
                    params,
                    run.reason(),
                    caller.userId(),
                    caller.level(),
                    caller.storeId(),
                    clock.instant());
        }
        sql.update(ADD_REQUEST, request, OPERATION, hash, id, clock.instant());
    }

    @Override
    public Optional<RunInfo> find(long runId) {
        return sql.first(SELECT + "where id = ?", RunRow::run, runId);
    }

    @Override
    public <P> P params(RunInfo run, Class<P> type) {
        return Json.read(run.paramsJson(), type);
    }

    @Override
    public List<RunPart> parts(long runId) {
        return sql.list(
                "select " + RunRow.PART_COLUMNS + " from run_part where run_id = ? order by part_no",
                RunRow::part,
                runId);
    }

    @Override
    public boolean change(long runId, Set<RunState> from, RunState to) {
        String marks = String.join(", ", Collections.nCopies(from.size(), "?"));
        List<Object> params = new ArrayList<>();
        params.add(to);
        params.add(ENDED.contains(to) ? clock.instant() : null);
        params.add(runId);
        params.addAll(from);
        return sql.update(
                        "update run set state = ?, ended_at = ? where id = ? and state in (" + marks + ")",
                        params.toArray())
                == 1;
    }
}
