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
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Replaces a lost instrument: a new number with the same balance, end, owner and terms; the old one is void. */
@Stateless
@Requires(value = Permission.REPLACE_INSTRUMENT, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplaceInstrument {

    private InstrumentCare care;
    private Instruments instruments;
    private Wallets wallets;
    private CodeRegistry codes;

    protected ReplaceInstrument() {}

    @Inject
    public ReplaceInstrument(InstrumentCare care, Instruments instruments, Wallets wallets, CodeRegistry codes) {
        this.care = care;
        this.instruments = instruments;
        this.wallets = wallets;
        this.codes = codes;
    }

    /**
     * What to replace; id is client-made.
     *
     * @param code the number of a printed card, null to generate one
     */
    public record Request(
            @NotNull UUID id,
            long instrumentId,
            String code,
            @NotNull String reason) {}

    /**
     * The id of the new one. Refuses {@code instrument.not-active} for what is used up or void, {@code code.taken} and
     * {@code code.malformed}; a blocked one can be replaced.
     */
    public long replace(Caller caller, Request request) {
        InstrumentCare.Act act = new InstrumentCare.Act(
                request.id(),
                Permission.REPLACE_INSTRUMENT,
                request.instrumentId(),
                "replace" + (request.code() == null ? "" : " by " + new InstrumentCode(request.code()).masked()),
                request.reason());
        return care.once(caller, act, (plan, lost) -> replace(plan, lost, request));
    }

    private long replace(BookingPlan plan, Instrument lost, Request request) {
        boolean there = lost.status() == InstrumentStatus.ACTIVE || lost.status() == InstrumentStatus.BLOCKED;
        if (!there || lost.balanceMinor() <= 0) {
            throw new Refused(Reason.of("instrument.not-active"));
        }
        Contra against = InstrumentCare.issuedAgainst(lost.kind());
        care.move(plan, lost, -lost.balanceMinor(), against, Posting.of("INSTRUMENT_REPLACED", request.reason()));
        instruments.status(plan, lost.id(), lost.status(), InstrumentStatus.VOID);
        long id = instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        lost.kind(),
                        code(plan.context().caller(), lost, request.code()),
                        lost.customerId(),
                        lost.balanceMinor(),
                        lost.validFrom(),
                        lost.expiresOn(),
                        against,
                        new Instruments.Terms(
                                lost.programmeVersionId(), lost.unit(), null, lost.reward(), lost.remainder())));
        instruments.replaces(plan, id, lost.id());
        wallets.carryOver(plan, lost.id(), id);
        return id;
    }

    private InstrumentCode code(Caller caller, Instrument lost, String printed) {
        if (printed == null) {
            return InstrumentCode.generate(lost.kind());
        }
        InstrumentCode code = new InstrumentCode(printed);
        codes.checkFree(caller.brandId(), code.text());
        return code;
    }
}
