package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Writes one instrument off that has ended: what it holds is no longer owed. All at once: {@link ExpireInstruments}. */
@Stateless
@Requires(value = Permission.EXPIRE_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpireInstrument {

    private InstrumentCare care;
    private Expiry expiry;

    protected ExpireInstrument() {}

    @Inject
    public ExpireInstrument(InstrumentCare care, Expiry expiry) {
        this.care = care;
        this.expiry = expiry;
    }

    /** What to write off; id is client-made. */
    public record Request(
            @NotNull UUID id, long instrumentId, @NotNull String reason) {}

    /** Refuses {@code instrument.not-ended} while it is valid, {@code instrument.not-active} when nothing is left. */
    public long expire(Caller caller, Request request) {
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(), Permission.EXPIRE_INSTRUMENT, request.instrumentId(), "expire", request.reason());
        return care.once(caller, act, (plan, instrument) -> {
            if (instrument.balanceMinor() <= 0) {
                throw new Refused(Reason.of("instrument.not-active"));
            }
            if (!Expiry.ended(instrument, plan.context().businessDate())) {
                throw new Refused(Reason.of("instrument.not-ended"));
            }
            expiry.writeOff(plan, instrument, request.reason());
            return instrument.id();
        });
    }
}
