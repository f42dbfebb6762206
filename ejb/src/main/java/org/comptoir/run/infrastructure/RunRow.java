package org.comptoir.run.infrastructure;

import java.sql.SQLException;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunPart;
import org.comptoir.run.domain.RunState;
import org.comptoir.shared.sql.Row;

/** Reads rows of runs and their parts. */
public final class RunRow {

    /** The columns that {@link #run} needs. */
    public static final String COLUMNS = "id, job, business_date, params, reason, state, owner_node, lease_no, "
            + "started_by, started_level, store_id, started_at, ended_at, expected_count, error_code";

    /** The columns that {@link #part} needs. */
    public static final String PART_COLUMNS =
            "run_id, part_no, from_key, to_key, last_key, done_count, skipped_count, state";

    private RunRow() {}

    /** The run of the current row. */
    public static RunInfo run(Row row) throws SQLException {
        return new RunInfo(
                row.id("id"),
                row.text("job"),
                row.day("business_date"),
                row.text("params"),
                row.text("reason"),
                RunState.valueOf(row.text("state")),
                row.text("owner_node"),
                row.id("lease_no"),
                row.id("started_by"),
                row.integer("started_level"),
                row.id("store_id"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.idOrNull("expected_count"),
                row.text("error_code"));
    }

    /** The part of the current row. */
    public static RunPart part(Row row) throws SQLException {
        return new RunPart(
                row.id("run_id"),
                row.integer("part_no"),
                row.id("from_key"),
                row.id("to_key"),
                row.id("last_key"),
                row.id("done_count"),
                row.id("skipped_count"),
                "DONE".equals(row.text("state")));
    }
}
