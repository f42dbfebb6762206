package org.comptoir.run.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.run.application.Runs;
import org.comptoir.run.domain.Progress;
import org.comptoir.run.domain.RunPart;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;

/** One run with its parts and what it left out. */
@ApplicationScoped
public class RunDetail {

    private static final String SKIPS = "select item_id, reason_code, reason_args from run_skip where run_id = ? "
            + "and item_id > ? order by item_id offset 0 rows fetch next ? rows only";

    private Sql sql;
    private RunList list;
    private Runs runs;

    protected RunDetail() {}

    @Inject
    public RunDetail(Sql sql, RunList list, Runs runs) {
        this.sql = sql;
        this.list = list;
        this.runs = runs;
    }

    /** The run, how far it is, and each part. */
    public record Detail(RunList.Line line, List<RunPart> parts) {}

    /** Refuses {@code run.unknown}. */
    @Requires(value = Permission.VIEW_RUNS, audited = false)
    public Detail of(Caller caller, long runId) {
        RunList.Line line = list.find(caller, runId).orElseThrow(() -> new Refused(Reason.of("run.unknown", runId)));
        return new Detail(line, runs.parts(runId));
    }

    /** Items left out, each with why, in the order of their keys from above {@code afterItem} on. */
    @Requires(value = Permission.VIEW_RUNS, audited = false)
    public List<Progress.Skip> skips(Caller caller, long runId, long afterItem, int limit) {
        of(caller, runId);
        return sql.list(
                SKIPS,
                row -> new Progress.Skip(
                        row.id("item_id"),
                        new Reason(
                                row.text("reason_code"),
                                row.text("reason_args") == null
                                        ? List.of()
                                        : List.of(row.text("reason_args").split("\n")))),
                runId,
                afterItem,
                limit);
    }
}
