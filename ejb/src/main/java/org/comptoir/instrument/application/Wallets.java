package org.comptoir.instrument.application;

import java.time.LocalDate;
import java.util.Collection;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.shared.sql.SqlBundle;

/** Loads of e-wallets: rows are only added, by the plan of a booking. */
public interface Wallets {

    /** Adds a read of all loads of these wallets; after the lock of their accounts it is exact. */
    SqlBundle.Answer<WalletLoad> loads(SqlBundle bundle, Collection<Long> instrumentIds);

    /** Adds a load, or with negative amounts what came back of one. */
    void add(BookingPlan plan, WalletLoad load);

    /**
     * Opens a loaded wallet again when it was closed and moves its end to that day, never to an earlier one.
     *
     * @param expiresOn last valid day, inclusive, null for no end
     */
    void renew(BookingPlan plan, long instrumentId, LocalDate expiresOn);

    /** Adds the loads of a replaced wallet to the one that took its place, so that limits and refunds go on. */
    void carryOver(BookingPlan plan, long fromId, long toId);
}
