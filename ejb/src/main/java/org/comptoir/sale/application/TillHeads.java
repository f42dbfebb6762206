package org.comptoir.sale.application;

import java.util.Optional;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.sql.SqlBundle;

/** Heads of tills: number, session and lease. Leases run on the database's clock. */
public interface TillHeads {

    /** The head as it is, unlocked. */
    Optional<TillHead> find(long tillId);

    /** Adds the lock of a till's head to a bundle: every booking of the till waits here, nobody else does. */
    SqlBundle.Answer<TillHead> lock(SqlBundle bundle, long tillId);

    /** Adds the guard that takes the next ticket number, and leaves the seal of the document that has it. */
    void take(SqlBundle bundle, TillHead head, String seal);

    /** Takes or renews the lease for a holder; false when another holder's lease still runs. */
    boolean lease(long tillId, String holder, int seconds);

    /** Ends the holder's lease. */
    void release(long tillId, String holder);

    /** Opens a session unless one is open; answers whether this call opened it. */
    boolean openSession(long tillId, Session session);

    /** A till session: opened with its float. */
    record Session(java.time.LocalDate businessDate, java.time.Instant openedAt, long openedBy, long floatMinor) {}
}
