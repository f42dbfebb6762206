package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** What an instrument is worth now, by its code (F072). */
@Stateless
@Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookUpInstrument {

    private Instruments instruments;

    protected LookUpInstrument() {}

    @Inject
    public LookUpInstrument(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Refuses {@code code.malformed}, {@code code.mistyped} (check digit) and {@code instrument.unknown}. */
    public Instrument lookUp(Caller caller, String code) {
        InstrumentCode typed = new InstrumentCode(code);
        if (!typed.isPlausible()) {
            throw new Refused(Reason.of("code.mistyped", typed.masked()));
        }
        return instruments
                .find(caller.brandId(), code)
                .orElseThrow(() -> new Refused(Reason.of("instrument.unknown", typed.masked())));
    }
}
