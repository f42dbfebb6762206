package org.comptoir.printing.domain;

import java.util.Optional;
import org.comptoir.store.domain.TillInfo;

/** The booked jobs, for those who ask for a second try or a copy; all in the caller's transaction. */
public interface PrintBook {

    /** The job, its row locked. */
    Optional<PrintJob> lock(long jobId);

    /** The original ticket of a sale, its row locked, so that copies are numbered one after the other. */
    Optional<PrintJob> lockOriginal(long saleId);

    /** Puts a refused job back into the queue, in its old place, and wakes the worker after commit. */
    void requeue(PrintJob job);

    /**
     * Books a copy at that till's printer, marked DUPLICATA and numbered after the copies before it; the original's row
     * must be locked. Refuses {@code print.no-printer}.
     */
    long copy(PrintJob original, TillInfo till);
}
