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
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Sets a balance right by hand, up or down, with a reason that stays in the ledger (level 5). */
@Stateless
@Requires(value = Permission.ADJUST_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdjustInstrument {

    private InstrumentCare care;
    private Instruments instruments;

    protected AdjustInstrument() {}

    @Inject
    public AdjustInstrument(InstrumentCare care, Instruments instruments) {
        this.care = care;
        this.instruments = instruments;
    }

    /**
     * What to set right; id is client-made.
     *
     * @param amount minor units or uses, negative to take
     */
    public record Request(
            @NotNull UUID id,
            long instrumentId,
            long amount,
            @NotNull String reason) {}

    /**
     * Refuses {@code payment.amount} for nothing, {@code instrument.holds-less} below zero and
     * {@code instrument.not-active}; one that was used up is opened again by what is given, and closed at zero.
     */
    public long adjust(Caller caller, Request request) {
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(),
                Permission.ADJUST_INSTRUMENT,
                request.instrumentId(),
                "adjust by " + request.amount(),
                request.reason());
        return care.once(caller, act, (plan, instrument) -> {
            adjust(plan, instrument, request);
            return instrument.id();
        });
    }

    private void adjust(BookingPlan plan, Instrument instrument, Request request) {
        if (request.amount() == 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        boolean opens = instrument.status() == InstrumentStatus.CLOSED && request.amount() > 0;
        if (!opens) {
            InstrumentCare.checkActive(instrument);
        }
        long after = Math.addExact(instrument.balanceMinor(), request.amount());
        if (after < 0) {
            throw new Refused(InstrumentCare.holdsLess(instrument));
        }
        Posting posting = Posting.of("INSTRUMENT_ADJUSTED", request.reason());
        care.move(plan, instrument, request.amount(), Contra.ADJUSTMENT, posting);
        if (opens) {
            instruments.status(plan, instrument.id(), InstrumentStatus.CLOSED, InstrumentStatus.ACTIVE);
        } else if (after == 0) {
            instruments.close(plan, instrument.id());
        }
    }
}
