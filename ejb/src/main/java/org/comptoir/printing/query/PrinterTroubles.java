package org.comptoir.printing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.sql.Sql;

/** The printers of the caller's brand and what waits for them, from the rows: no printer is asked. */
@ApplicationScoped
public class PrinterTroubles {

    private static final String ALL = "select t.id, t.code, s.name, t.printer_address, j.waiting, j.refused, j.since "
            + "from till t join store s on s.id = t.store_id left join (select printer_address, count(*) as waiting, "
            + "sum(case when state = 'FAILED' then 1 else 0 end) as refused, min(created_at) as since from print_job "
            + "where state in ('QUEUED', 'SENDING', 'FAILED') group by printer_address) j "
            + "on j.printer_address = t.printer_address where s.brand_id = ? order by s.code, t.code";

    private Sql sql;

    protected PrinterTroubles() {}

    @Inject
    public PrinterTroubles(Sql sql) {
        this.sql = sql;
    }

    /**
     * A till's printer.
     *
     * @param address null for a till without a printer
     * @param waiting jobs that are not on paper, those refused among them
     * @param refused jobs that the printer refuses now: no paper, or away
     * @param since when the oldest of the waiting jobs was booked, null without one
     */
    public record PrinterRow(
            long tillId, String tillCode, String storeName, String address, long waiting, long refused, Instant since) {

        /** True when somebody should look at it. */
        public boolean isTrouble() {
            return refused > 0;
        }
    }

    /** One row for each till, by store and till. */
    @Requires(value = Permission.PRINT, audited = false)
    public List<PrinterRow> all(Caller caller) {
        return sql.list(
                ALL,
                row -> new PrinterRow(
                        row.id("id"),
                        row.text("code"),
                        row.text("name"),
                        row.text("printer_address"),
                        row.id("waiting"),
                        row.id("refused"),
                        row.instant("since")),
                caller.brandId());
    }
}
