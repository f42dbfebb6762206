package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/**
 * Writes off every instrument of the brand that has ended before a business day. Doing it again does nothing more, and
 * what was interrupted goes on where it stopped: each page is a transaction of its own.
 */
@Stateless
@Requires(Permission.EXPIRE_INSTRUMENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpireInstruments {

    private ExpirePage page;
    private Stores stores;
    private Clock clock;

    protected ExpireInstruments() {}

    @Inject
    public ExpireInstruments(ExpirePage page, Stores stores, Clock clock) {
        this.page = page;
        this.stores = stores;
        this.clock = clock;
    }

    /** How many were written off; day is the first on which they are not valid any more, not after today. */
    public int expire(Caller caller, LocalDate day) {
        if (day.isAfter(stores.store(caller.storeId()).today(clock))) {
            throw new Refused(Reason.of("instrument.not-ended"));
        }
        int count = 0;
        Long last = 0L;
        while (last != null) {
            ExpirePage.Done done = page.next(caller, day, last);
            count += done.count();
            last = done.lastId();
        }
        return count;
    }
}
