package org.comptoir.run.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.Progress;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** Leases, parts and progress by guarded statements; the run's row is always the last one locked. */
@ApplicationScoped
public class JdbcRunExecution implements RunExecution {

    private static final String MINE = " where id = ? and owner_node = ? and lease_no = ? and state = 'RUNNING'";
    private static final String PART = "select " + RunRow.PART_COLUMNS + " from run_part where run_id = ? ";
    private static final String ADVANCE = "update run_part set last_key = ?, done_count = done_count + ?, "
            + "skipped_count = skipped_count + ? where run_id = ? and part_no = ? and last_key = ? and state = 'OPEN'";
    private static final String PART_DONE = "update run_part set state = 'DONE', last_key = to_key "
            + "where run_id = ? and part_no = ? and last_key = ? and state = 'OPEN'";
    private static final String FINISH = "update run set state = 'DONE', ended_at = ?" + MINE
            + " and not exists (select 1 from run_part p where p.run_id = run.id and p.state <> 'DONE')";
    private static final String FAIL = "update run set state = 'FAILED', ended_at = ?, error_code = ?" + MINE;

    private Sql sql;
    private Clock clock;
    private NodeIdentity node;
    private OwnTransaction own;
    private Stores stores;

    protected JdbcRunExecution() {}

    @Inject
    public JdbcRunExecution(Sql sql, Clock clock, NodeIdentity node, OwnTransaction own, Stores stores) {
        this.sql = sql;
        this.clock = clock;
        this.node = node;
        this.own = own;
        this.stores = stores;
    }

    @Override
    public List<Long> claimable(String job) {
        return sql.list(
                "select id from run where job = ? and " + claimable() + " order by id", row -> row.id("id"), job);
    }

    @Override
    public Optional<RunLease> claim(long runId) {
        AtomicReference<RunLease> claimed = new AtomicReference<>();
        own.run(() -> {
            String claim = "update run set state = 'RUNNING', owner_node = ?, lease_no = lease_no + 1, lease_until = "
                    + sql.dialect().utcInSeconds() + ", ended_at = null, error_code = null where id = ? and "
                    + claimable();
            if (sql.update(claim, node.id(), leaseSeconds(), runId) == 1) {
                long number = sql.first("select lease_no from run where id = ?", row -> row.id("lease_no"), runId)
                        .orElseThrow();
                claimed.set(new RunLease(runId, node.id(), number));
            }
        });
        return Optional.ofNullable(claimed.get());
    }

    @Override
    public boolean renew(RunLease lease) {
        AtomicBoolean mine = new AtomicBoolean();
        own.run(() ->
                mine.set(sql.update(renewal(), leaseSeconds(), lease.runId(), lease.owner(), lease.number()) == 1));
        return mine.get();
    }

    @Override
    public void release(RunLease lease) {
        String release = "update run set lease_until = " + sql.dialect().utcInSeconds() + MINE;
        own.run(() -> sql.update(release, -1, lease.runId(), lease.owner(), lease.number()));
    }

    @Override
    public void plan(RunLease lease, List<RunPart> parts, long expected) {
        own.run(() -> {
            sql.guard(
                    "run " + lease.runId(),
                    "update run set expected_count = coalesce(expected_count, ?)" + MINE,
                    expected,
                    lease.runId(),
                    lease.owner(),
                    lease.number());
            if (sql.count("select count(*) from run_part where run_id = ?", lease.runId()) == 0) {
                sql.batch(
                        "insert into run_part (run_id, part_no, from_key, to_key, last_key, done_count, skipped_count, "
                                + "state) values (?, ?, ?, ?, ?, 0, 0, 'OPEN')",
                        parts.stream()
                                .map(part -> List.<Object>of(
                                        part.runId(), part.partNo(), part.fromKey(), part.toKey(), part.lastKey()))
                                .toList());
            }
        });
    }

    @Override
    public List<RunPart> open(long runId) {
        return sql.list(PART + "and state = 'OPEN' order by part_no", RunRow::part, runId);
    }

    @Override
    public RunPart part(long runId, int partNo) {
        return sql.first(PART + "and part_no = ?", RunRow::part, runId, partNo).orElseThrow();
    }

    @Override
    public void advance(SqlBundle bundle, RunLease lease, Progress progress) {
        bundle.insertInto(
                "run_skip (run_id, item_id, reason_code, reason_args)",
                progress.skipped().stream()
                        .map(skip -> Arrays.<Object>asList(
                                lease.runId(),
                                skip.itemId(),
                                skip.reason().code(),
                                String.join("\n", skip.reason().args())))
                        .toList());
        bundle.guard(
                "run " + lease.runId() + " part " + progress.partNo(),
                ADVANCE,
                progress.lastKey(),
                progress.done(),
                progress.skipped().size(),
                lease.runId(),
                progress.partNo(),
                progress.afterKey());
        bundle.guard("run " + lease.runId(), renewal(), leaseSeconds(), lease.runId(), lease.owner(), lease.number());
    }

    @Override
    public void finishPart(RunLease lease, int partNo, long lastKey) {
        own.run(() -> {
            sql.guard("part " + partNo, PART_DONE, lease.runId(), partNo, lastKey);
            sql.guard("run " + lease.runId(), renewal(), leaseSeconds(), lease.runId(), lease.owner(), lease.number());
        });
    }

    @Override
    public boolean finish(RunLease lease) {
        AtomicBoolean finished = new AtomicBoolean();
        own.run(() ->
                finished.set(sql.update(FINISH, clock.instant(), lease.runId(), lease.owner(), lease.number()) == 1));
        return finished.get();
    }

    @Override
    public void fail(RunLease lease, String errorCode) {
        own.run(() -> sql.update(FAIL, clock.instant(), errorCode, lease.runId(), lease.owner(), lease.number()));
    }

    @Override
    public Caller caller(long runId) {
        return sql.first(
                        "select started_by, started_level, store_id from run where id = ?",
                        row -> new Caller(
                                row.id("started_by"),
                                row.id("started_by"),
                                row.integer("started_level"),
                                stores.store(row.id("store_id")).brand().id(),
                                row.id("store_id"),
                                null,
                                null,
                                Channel.BATCH),
                        runId)
                .orElseThrow();
    }

    private String claimable() {
        return "(state = 'REQUESTED' or (state = 'RUNNING' and lease_until < "
                + sql.dialect().utcNow() + "))";
    }

    private String renewal() {
        return "update run set lease_until = " + sql.dialect().utcInSeconds() + MINE;
    }

    private static int leaseSeconds() {
        return Integer.getInteger(LEASE_SECONDS, 30);
    }
}
