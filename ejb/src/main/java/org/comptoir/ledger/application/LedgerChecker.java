package org.comptoir.ledger.application;

import org.comptoir.ledger.domain.LedgerCheck;

/** Runs the checks that stand in {@code db/check/ledger.sql}. */
public interface LedgerChecker {

    /** All checks, in their order. */
    LedgerCheck check();
}
