package org.comptoir.run.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.infrastructure.RunRow;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The history of runs of the caller's brand, the newest first. */
@ApplicationScoped
public class RunList {

    private static final String COUNTED = "select " + RunRow.COLUMNS
            + ", (select coalesce(sum(p.done_count), 0) from run_part p where p.run_id = run.id) as done_sum, "
            + "(select coalesce(sum(p.skipped_count), 0) from run_part p where p.run_id = run.id) as skipped_sum "
            + "from run where store_id in (";

    private Sql sql;
    private Stores stores;

    protected RunList() {}

    @Inject
    public RunList(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /** A run with how far it is. */
    public record Line(RunInfo run, long done, long skipped) {
        static Line read(Row row) throws SQLException {
            return new Line(RunRow.run(row), row.id("done_sum"), row.id("skipped_sum"));
        }
    }

    /** Some lines and how many there are in all. */
    public record Page(List<Line> lines, long total) {}

    /** A page of the runs, of one job or of all ({@code null}). */
    @Requires(value = Permission.VIEW_RUNS, audited = false)
    public Page page(Caller caller, String job, int offset, int limit) {
        List<Object> params = new ArrayList<>(storesOf(caller));
        String where = marks(params.size()) + ")" + (job == null ? "" : " and job = ?");
        if (job != null) {
            params.add(job);
        }
        long total = sql.count("select count(*) from run where store_id in (" + where, params.toArray());
        params.add(offset);
        params.add(limit);
        List<Line> lines =
                sql.list(COUNTED + where + " order by id desc" + sql.dialect().page(), Line::read, params.toArray());
        return new Page(lines, total);
    }

    /** One run, if it is of the caller's brand. */
    @Requires(value = Permission.VIEW_RUNS, audited = false)
    public Optional<Line> find(Caller caller, long runId) {
        List<Object> params = new ArrayList<>(storesOf(caller));
        String where = marks(params.size()) + ") and id = ?";
        params.add(runId);
        return sql.first(COUNTED + where, Line::read, params.toArray());
    }

    private List<Long> storesOf(Caller caller) {
        return stores.all().stream()
                .filter(store -> store.brand().id() == caller.brandId())
                .map(StoreInfo::id)
                .toList();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
