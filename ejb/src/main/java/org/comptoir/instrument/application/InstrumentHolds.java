package org.comptoir.instrument.application;

import java.util.Collection;
import java.util.List;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Reservations of instruments: rows with an end on the database's clock, never a part of a balance. They are taken under
 * the lock of the instrument's account, where bookings read them.
 */
public interface InstrumentHolds {

    /** Adds a read of the live holds of instruments; after the lock of their accounts it is exact. */
    SqlBundle.Answer<Hold> live(SqlBundle bundle, Collection<Long> instrumentIds);

    /** The live holds of a brand's store, those that end first first. */
    List<Hold> ofStore(long storeId);

    /** Takes a hold, or takes the same holder's one again with that amount, for {@link Hold#SECONDS}. */
    void take(Hold hold, long userId);

    /** Adds the end of all holds of these holders. */
    void release(SqlBundle bundle, Collection<String> holders);

    /** Ends a holder's holds on these instruments, all of them when there are none named; answers how many. */
    int release(String holder, Collection<Long> instrumentIds);

    /** Renews the live holds of a holder. */
    void renew(String holder);

    /** Who holds it and until when, for the people at the till: {@code instrument.held}. */
    Reason held(Hold hold);
}
