package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;

/** Gives reserved instruments free before their time; whoever sells may, whoever looks sees them ({@link ListHolds}). */
@Stateless
@Requires(value = Permission.SELL, audited = false)
public class ReleaseHold {

    private InstrumentHolds holds;

    protected ReleaseHold() {}

    @Inject
    public ReleaseHold(InstrumentHolds holds) {
        this.holds = holds;
    }

    /** The holder, and the instruments to give free, none for all of them. */
    public record Request(@NotNull String holder, @NotNull List<Long> instrumentIds) {}

    /** How many were given free; none is no failure. */
    public int release(Caller caller, Request request) {
        return holds.release(request.holder(), request.instrumentIds());
    }
}
