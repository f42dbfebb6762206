package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Moves the end of an instrument to a later day, also when it has ended already and still holds its balance. */
@Stateless
@Requires(value = Permission.EXTEND_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExtendInstrument {

    private InstrumentCare care;
    private Instruments instruments;

    protected ExtendInstrument() {}

    @Inject
    public ExtendInstrument(InstrumentCare care, Instruments instruments) {
        this.care = care;
        this.instruments = instruments;
    }

    /**
     * What to extend; id is client-made.
     *
     * @param until the new last valid day, inclusive; null for no end
     */
    public record Request(
            @NotNull UUID id,
            long instrumentId,
            LocalDate until,
            @NotNull String reason) {}

    /** Refuses {@code instrument.not-active} and {@code instrument.not-later}. */
    public long extend(Caller caller, Request request) {
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(),
                Permission.EXTEND_INSTRUMENT,
                request.instrumentId(),
                "valid until " + request.until(),
                request.reason());
        return care.once(caller, act, (plan, instrument) -> {
            InstrumentCare.checkActive(instrument);
            boolean endless = instrument.expiresOn() == null;
            boolean later =
                    request.until() == null || !endless && request.until().isAfter(instrument.expiresOn());
            boolean past = request.until() != null
                    && request.until().isBefore(plan.context().businessDate());
            if (endless || !later || past) {
                throw new Refused(Reason.of("instrument.not-later"));
            }
            instruments.endsOn(plan, instrument.id(), request.until());
            return instrument.id();
        });
    }
}
