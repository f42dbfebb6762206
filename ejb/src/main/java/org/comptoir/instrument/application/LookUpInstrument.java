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

    /**
     * Refuses {@code code.malformed} and what no instrument has: {@code code.mistyped} when its check digits are wrong, else
     * {@code instrument.unknown}.
     */
    public Instrument lookUp(Caller caller, String code) {
        InstrumentCode typed = new InstrumentCode(code);
        // a printed card may look like one of ours: only what nobody knows can be a typing error
        return instruments.find(caller.brandId(), typed.text()).orElseThrow(() -> new Refused(typed.whyUnknown()));
    }
}
