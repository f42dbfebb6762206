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
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Blocks an instrument, so that nobody can use it, or gives it free again; its balance stays. */
@Stateless
@Requires(value = Permission.BLOCK_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BlockInstrument {

    private InstrumentCare care;
    private Instruments instruments;

    protected BlockInstrument() {}

    @Inject
    public BlockInstrument(InstrumentCare care, Instruments instruments) {
        this.care = care;
        this.instruments = instruments;
    }

    /** What to block, or with false to unblock; id is client-made. */
    public record Request(
            @NotNull UUID id,
            long instrumentId,
            boolean blocked,
            @NotNull String reason) {}

    /** Refuses {@code instrument.not-active} and {@code instrument.not-blocked}. */
    public long block(Caller caller, Request request) {
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(),
                Permission.BLOCK_INSTRUMENT,
                request.instrumentId(),
                request.blocked() ? "block" : "unblock",
                request.reason());
        return care.once(caller, act, (plan, instrument) -> {
            if (request.blocked()) {
                InstrumentCare.checkActive(instrument);
                instruments.status(plan, instrument.id(), InstrumentStatus.ACTIVE, InstrumentStatus.BLOCKED);
            } else if (instrument.status() == InstrumentStatus.BLOCKED) {
                instruments.status(plan, instrument.id(), InstrumentStatus.BLOCKED, InstrumentStatus.ACTIVE);
            } else {
                throw new Refused(Reason.of("instrument.not-blocked"));
            }
            return instrument.id();
        });
    }
}
