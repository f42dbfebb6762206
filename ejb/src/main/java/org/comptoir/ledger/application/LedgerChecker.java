package org.comptoir.ledger.application;

import org.comptoir.ledger.domain.LedgerCheck;

/** Runs the checks that stand in {@code db/check/ledger.sql}, and after them those of other features. */
public interface LedgerChecker {

    /** All checks, in their order. */
    LedgerCheck check();

    /** A check that SQL cannot make; each implementation is found and run with the others. */
    interface Further {

        /** What it found. */
        LedgerCheck.Result check();
    }
}
