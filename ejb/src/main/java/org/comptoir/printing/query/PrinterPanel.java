package org.comptoir.printing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.escpos.TicketImage;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.printing.application.Printers;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.printing.infrastructure.PrintJobRow;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** A till's printer as its rows tell: the same on every node, without asking the printer. */
@ApplicationScoped
public class PrinterPanel {

    private static final String LAST = "select " + PrintJobRow.COLUMNS
            + " from print_job where till_id = ? order by id desc " + "offset 0 rows fetch next 10 rows only";
    private static final String ONE = "select " + PrintJobRow.COLUMNS + " from print_job where id = ?";
    private static final String WAITING = "select count(*) from print_job where printer_address = ? "
            + "and state in ('QUEUED', 'FAILED', 'SENDING')";

    private Sql sql;
    private Stores stores;
    private Printers printers;
    private PrinterProfiles profiles;

    protected PrinterPanel() {}

    @Inject
    public PrinterPanel(Sql sql, Stores stores, Printers printers, PrinterProfiles profiles) {
        this.sql = sql;
        this.stores = stores;
        this.printers = printers;
        this.profiles = profiles;
    }

    /** How the printer looks from its jobs. */
    public enum Health {
        /** The till has none. */
        NONE,
        /** Nothing is wrong as far as the jobs tell. */
        FINE,
        /** It refuses jobs: out of paper, or away; they wait. */
        REFUSING,
        /** The last job's outcome is unknown: look at the paper, ask for a copy if need be. */
        DOUBTFUL
    }

    /**
     * The panel.
     *
     * @param printerAddress null without a printer
     * @param waiting jobs that are not on paper yet
     * @param problem code of what the cashier should know, null when all is well
     * @param jobs of this till, the newest first, ten at the most
     * @param lastPrinted the newest job of this till that is on paper, null before the first
     */
    public record Panel(
            String printerAddress,
            Health health,
            long waiting,
            Reason problem,
            List<PrintJob> jobs,
            Long lastPrinted) {}

    /** The panel of a till of the caller's store. */
    @Requires(value = Permission.PRINT, audited = false)
    public Panel panel(Caller caller, long tillId) {
        TillInfo till = stores.tillOf(caller.storeId(), tillId);
        List<PrintJob> jobs = sql.list(LAST, PrintJobRow::read, tillId);
        if (till.printerAddress() == null) {
            return new Panel(null, Health.NONE, 0, null, jobs, null);
        }
        Health health = health(jobs);
        Reason problem = health == Health.FINE ? null : problem(jobs);
        return new Panel(
                till.printerAddress(),
                health,
                sql.count(WAITING, till.printerAddress()),
                problem,
                jobs,
                onPaper(jobs).findFirst().map(PrintJob::id).orElse(null));
    }

    /** A job's ticket as a PNG, from its bytes; refuses {@code print.job-unknown}, {@code till.other-store}. */
    @Requires(value = Permission.PRINT, audited = false)
    public byte[] picture(Caller caller, long jobId) {
        PrintJob job = sql.first(ONE, PrintJobRow::read, jobId)
                .orElseThrow(() -> new Refused(Reason.of("print.job-unknown", jobId)));
        TillInfo till = stores.tillOf(caller.storeId(), job.tillId());
        byte[] payload = sql.first("select payload from print_job where id = ?", row -> row.bytes("payload"), jobId)
                .orElseThrow();
        return TicketImage.png(payload, profiles.of(till));
    }

    /** Asks the printer itself, from this node; takes as long as the adapter's time-outs allow. */
    @Requires(value = Permission.PRINT, audited = false)
    public Optional<PrinterStatus> ask(Caller caller, long tillId) {
        return Optional.ofNullable(stores.tillOf(caller.storeId(), tillId).printerAddress())
                .map(printers::status);
    }

    private static Health health(List<PrintJob> jobs) {
        if (jobs.stream().anyMatch(job -> job.state() == PrintState.FAILED)) {
            return Health.REFUSING;
        }
        return jobs.stream()
                .filter(job -> job.kind() != PrintKind.DRAWER && job.state() != PrintState.QUEUED)
                .findFirst()
                .filter(job -> job.state() == PrintState.UNKNOWN)
                .map(job -> Health.DOUBTFUL)
                .orElse(Health.FINE);
    }

    private static Reason problem(List<PrintJob> jobs) {
        return jobs.stream()
                .filter(job -> job.state() == PrintState.FAILED || job.state() == PrintState.UNKNOWN)
                .findFirst()
                .map(job -> Reason.of(job.errorCode(), job.id()))
                .orElse(null);
    }

    private static Stream<PrintJob> onPaper(List<PrintJob> jobs) {
        return jobs.stream().filter(job -> job.kind() != PrintKind.DRAWER && job.state() == PrintState.PRINTED);
    }
}
