package org.comptoir.store.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.application.BusinessClock;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Sets business time of a server whose clock can be moved, the same on all nodes. */
@Stateless
@Requires(Permission.MOVE_CLOCK)
public class MoveClock {

    private BusinessClock business;
    private Clock clock;

    protected MoveClock() {}

    @Inject
    public MoveClock(BusinessClock business, Clock clock) {
        this.business = business;
        this.clock = clock;
    }

    /** Business time afterwards; refuses {@code clock.not-movable} on a server whose clock is the machine's. */
    public Instant move(Caller caller, Instant to) {
        if (!business.isMovable()) {
            throw new Refused(Reason.of("clock.not-movable"));
        }
        business.moveTo(to);
        return clock.instant();
    }
}
