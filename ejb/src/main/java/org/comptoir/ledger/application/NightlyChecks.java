package org.comptoir.ledger.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.ledger.domain.NightlyCheck;

/** What the nightly checks of the books found: one row a day, and whoever writes it runs the check. */
public interface NightlyChecks {

    /**
     * Claims a day's check in a transaction of its own.
     *
     * @param abandonedAfter a check that did not end within that time may be claimed again
     * @return false when another node has claimed it
     */
    boolean claim(LocalDate day, Duration abandonedAfter);

    /** Keeps what was found. */
    void keep(LocalDate day, LedgerCheck found);

    /** The last days, the newest first. */
    List<NightlyCheck> last(int days);
}
