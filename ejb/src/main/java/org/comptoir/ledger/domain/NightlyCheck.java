package org.comptoir.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A nightly check of the books.
 *
 * @param endedAt null while it runs, and for ever when its node died
 * @param broken only the checks that found something
 */
public record NightlyCheck(LocalDate day, Instant startedAt, Instant endedAt, List<LedgerCheck.Result> broken) {

    /** True when it has ended and found nothing. */
    public boolean isClean() {
        return endedAt != null && broken.isEmpty();
    }
}
