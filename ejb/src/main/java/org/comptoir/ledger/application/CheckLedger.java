package org.comptoir.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.domain.LedgerCheck;

/** Proves the invariants of the books by SQL alone ({@code reliability.md} 5). It writes nothing. */
@Stateless
@Requires(value = Permission.CHECK_LEDGER, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckLedger {

    private LedgerChecker checker;

    protected CheckLedger() {}

    @Inject
    public CheckLedger(LedgerChecker checker) {
        this.checker = checker;
    }

    /** The result of every check, each with what it found wrong. */
    public LedgerCheck check(Caller caller) {
        return checker.check();
    }
}
