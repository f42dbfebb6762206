package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Runs something in a transaction of its own, whatever the caller's becomes. It takes a second connection: only for
 * what must outlive a rollback (refusals in the audit), before any row is locked.
 */
@ApplicationScoped
public class OwnTransaction {

    /** Runs and commits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void run(Runnable work) {
        work.run();
    }
}
