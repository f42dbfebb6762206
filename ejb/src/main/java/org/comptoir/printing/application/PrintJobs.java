package org.comptoir.printing.application;

import java.util.OptionalLong;
import org.comptoir.printing.domain.NewJob;
import org.comptoir.shared.sql.SqlBundle;

/** Where other features leave what is to be printed. Nothing here waits for a printer or fails because of one. */
public interface PrintJobs {

    /**
     * Adds the job's row to the bundle, so that it is booked with the caller's transaction, and wakes the printer's
     * worker after its commit. Jobs of a printer come out in the order of their ids; a drawer pulse goes before them.
     *
     * @return the job's id; empty, and nothing is added, for a till without a printer
     */
    OptionalLong enqueue(SqlBundle bundle, NewJob job);
}
