package org.comptoir.printing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comptoir.printing.application.PrintJobs;
import org.comptoir.printing.application.PrintRequested;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.printing.domain.Duplicate;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.printing.domain.PrintBook;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.domain.TillInfo;

/** Print jobs in their table. */
@ApplicationScoped
public class JdbcPrintJobs implements PrintJobs, PrintBook {

    private static final String TABLE = "print_job (id, printer_address, till_id, kind, sale_id, copy_no, state, "
            + "attempts, payload, created_at, changed_at)";
    private static final String SELECT = "select " + PrintJobRow.COLUMNS + " from print_job ";
    private static final String LOCK = SELECT + "where id = ? for update";
    private static final String LOCK_ORIGINAL =
            SELECT + "where sale_id = ? and kind = 'TICKET' and copy_no = 0 for update";
    private static final String REQUEUE = "update print_job set state = 'QUEUED', changed_at = ?, error_code = null "
            + "where id = ? and state = 'FAILED'";
    private static final String COPIES =
            "select coalesce(max(copy_no), 0) as copies from print_job where sale_id = ? and kind = ?";
    private static final String PAYLOAD = "select payload from print_job where id = ?";

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private Event<PrintRequested> requested;
    private PrinterProfiles profiles;

    protected JdbcPrintJobs() {}

    @Inject
    public JdbcPrintJobs(Sql sql, Ids ids, Clock clock, Event<PrintRequested> requested, PrinterProfiles profiles) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.requested = requested;
        this.profiles = profiles;
    }

    @Override
    public OptionalLong enqueue(SqlBundle bundle, NewJob job) {
        if (job.till().printerAddress() == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(add(bundle, job, 0));
    }

    @Override
    public Optional<PrintJob> lock(long jobId) {
        return sql.first(LOCK, PrintJobRow::read, jobId);
    }

    @Override
    public Optional<PrintJob> lockOriginal(long saleId) {
        return sql.first(LOCK_ORIGINAL, PrintJobRow::read, saleId);
    }

    @Override
    public void requeue(PrintJob job) {
        sql.guard("print job " + job.id(), REQUEUE, clock.instant(), job.id());
        requested.fire(new PrintRequested(job.printerAddress()));
    }

    @Override
    public long copy(PrintJob original, TillInfo till) {
        if (till.printerAddress() == null) {
            throw new Refused(Reason.of("print.no-printer", till.code()));
        }
        PrintJob source = original.copyNo() == 0 || original.saleId() == null
                ? original
                : lockOriginal(original.saleId()).orElse(original);
        int copyNo = 1 + copiesOf(source);
        byte[] bytes =
                sql.first(PAYLOAD, row -> row.bytes("payload"), source.id()).orElseThrow();
        byte[] marked = source.copyNo() == 0 ? Duplicate.mark(bytes, copyNo, profiles.of(till)) : bytes;
        SqlBundle bundle = sql.bundle();
        long id = add(bundle, new NewJob(till, original.kind(), original.saleId(), marked), copyNo);
        bundle.run();
        return id;
    }

    private int copiesOf(PrintJob source) {
        return source.saleId() == null ? source.copyNo() : (int) sql.count(COPIES, source.saleId(), source.kind());
    }

    private long add(SqlBundle bundle, NewJob job, int copyNo) {
        long id = ids.next();
        Instant now = clock.instant();
        bundle.insertInto(
                TABLE,
                List.of(Arrays.asList(
                        id,
                        job.till().printerAddress(),
                        job.till().id(),
                        job.kind(),
                        job.saleId(),
                        copyNo,
                        PrintState.QUEUED,
                        0,
                        job.payload(),
                        now,
                        now)));
        requested.fire(new PrintRequested(job.till().printerAddress()));
        return id;
    }
}
