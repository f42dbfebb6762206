package org.comptoir.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.ledger.domain.LedgerCheck;

/** Checks the books once a day, on whichever node is first; a check whose node died is done again after two hours. */
@ApplicationScoped
public class CheckNightly {

    private static final System.Logger LOG = System.getLogger(CheckNightly.class.getName());
    private static final Duration ABANDONED = Duration.ofHours(2);

    private LedgerChecker checker;
    private NightlyChecks nights;

    protected CheckNightly() {}

    @Inject
    public CheckNightly(LedgerChecker checker, NightlyChecks nights) {
        this.checker = checker;
        this.nights = nights;
    }

    /** Checks that day's books unless it is done or another node does it; answers whether this call did. */
    public boolean check(LocalDate day) {
        if (!nights.claim(day, ABANDONED)) {
            return false;
        }
        LedgerCheck found = checker.check();
        nights.keep(day, found);
        if (!found.isClean()) {
            List<LedgerCheck.Result> broken = found.results().stream()
                    .filter(result -> result.violations() > 0)
                    .toList();
            LOG.log(System.Logger.Level.ERROR, "the books of {0} are not clean: {1}", day, broken);
        }
        return true;
    }
}
