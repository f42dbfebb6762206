package org.comptoir.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.shared.sql.Sql;

/** Breaks the books, lets the checker look, and undoes it. */
@ApplicationScoped
public class Planted {

    @Inject
    Sql sql;

    @Inject
    LedgerChecker checker;

    /** Carries what was found out of the transaction that is rolled back. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient LedgerCheck check;

        Found(LedgerCheck check) {
            super("found", null, false, false);
            this.check = check;
        }
    }

    @Transactional
    void plant(List<String> statements) {
        for (String statement : statements) {
            if (sql.update(statement) == 0) {
                throw new AssertionError("nothing planted by " + statement);
            }
        }
        throw new Found(checker.check());
    }
}
