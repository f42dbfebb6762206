package org.comptoir.printing.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.printing.domain.PrintBook;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** Sends a refused job again now, or a copy marked DUPLICATA of one whose outcome is unknown. */
@Stateless
@Requires(Permission.PRINT)
public class RetryPrintJob {

    private PrintBook book;
    private Stores stores;

    protected RetryPrintJob() {}

    @Inject
    public RetryPrintJob(PrintBook book, Stores stores) {
        this.book = book;
        this.stores = stores;
    }

    /**
     * The id of the job that will print it; refuses {@code print.job-unknown}, {@code till.other-store}, and
     * {@code print.not-retried} for a job that is waiting, on its way, printed or dropped.
     */
    public long retry(Caller caller, long jobId) {
        PrintJob job = book.lock(jobId).orElseThrow(() -> new Refused(Reason.of("print.job-unknown", jobId)));
        TillInfo till = stores.tillOf(caller.storeId(), job.tillId());
        switch (job.state()) {
            case FAILED:
                book.requeue(job);
                return job.id();
            case UNKNOWN:
                if (job.kind() != PrintKind.DRAWER) {
                    return book.copy(job, till);
                }
                throw new Refused(Reason.of("print.not-retried", jobId, job.state()));
            default:
                throw new Refused(Reason.of("print.not-retried", jobId, job.state()));
        }
    }
}
