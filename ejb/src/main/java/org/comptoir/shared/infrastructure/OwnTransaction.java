package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongSupplier;

/**
 * Runs something in a transaction of its own, whatever the caller's becomes. Where the caller has one that has read, it
 * takes a second connection: there only for what must outlive a rollback (refusals in the audit), before any row is locked.
 */
@ApplicationScoped
public class OwnTransaction {

    /** Runs and commits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Runnable work) {
        work.run();
    }

    /** Runs, commits and answers. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long ask(LongSupplier work) {
        return work.getAsLong();
    }
}
