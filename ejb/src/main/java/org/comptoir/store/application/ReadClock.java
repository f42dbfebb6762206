package org.comptoir.store.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.shared.application.BusinessClock;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Tells business time of a server whose clock can be moved. */
@Stateless
@Unrestricted("the time is no secret, and only a test server tells it")
public class ReadClock {

    private BusinessClock business;
    private Clock clock;

    protected ReadClock() {}

    @Inject
    public ReadClock(BusinessClock business, Clock clock) {
        this.business = business;
        this.clock = clock;
    }

    /** Business time now; refuses {@code clock.not-movable} on a server whose clock is the machine's. */
    public Instant now(Caller caller) {
        if (!business.isMovable()) {
            throw new Refused(Reason.of("clock.not-movable"));
        }
        return clock.instant();
    }
}
