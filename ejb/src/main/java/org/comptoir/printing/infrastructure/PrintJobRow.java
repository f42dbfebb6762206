package org.comptoir.printing.infrastructure;

import java.sql.SQLException;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.shared.sql.Row;

/** Reads a job's row. */
public final class PrintJobRow {

    /** The columns that {@link #read} needs. */
    public static final String COLUMNS = "id, printer_address, till_id, kind, sale_id, copy_no, state, attempts, "
            + "created_at, changed_at, error_code";

    private PrintJobRow() {}

    /** The job of the current row. */
    public static PrintJob read(Row row) throws SQLException {
        return new PrintJob(
                row.id("id"),
                row.text("printer_address"),
                row.id("till_id"),
                PrintKind.valueOf(row.text("kind")),
                row.idOrNull("sale_id"),
                row.integer("copy_no"),
                PrintState.valueOf(row.text("state")),
                row.integer("attempts"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.text("error_code"));
    }
}
