package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Settings;

/**
 * Takes an instrument from the customer's list in place of a scan (F072, D-43): always logged, and from the level that
 * the setting {@code instrument.search-level} asks for.
 */
@Stateless
@Requires(value = Permission.USE_FROM_LIST, audited = false)
public class UseFromList {

    private Instruments instruments;
    private Settings settings;
    private Audit audit;

    protected UseFromList() {}

    @Inject
    public UseFromList(Instruments instruments, Settings settings, Audit audit) {
        this.instruments = instruments;
        this.settings = settings;
        this.audit = audit;
    }

    /** Which instrument of which customer. */
    public record Request(long customerId, long instrumentId) {}

    /** The instrument; refuses {@code access.denied} below the level and {@code instrument.unknown} for another's. */
    public Instrument choose(Caller caller, Request request) {
        long level = settings.number(caller.brandId(), caller.storeId(), InstrumentSettings.SEARCH_LEVEL);
        if (caller.level() < level) {
            Reason denied = Reason.of("access.denied", Permission.USE_FROM_LIST.name(), caller.level());
            audit.refused(caller, Permission.USE_FROM_LIST, denied);
            throw new Refused(denied);
        }
        Instrument instrument = instruments
                .byId(caller.brandId(), request.instrumentId())
                .filter(found -> found.customerId() != null && found.customerId() == request.customerId())
                .orElseThrow(() -> new Refused(Reason.of("instrument.unknown", request.instrumentId())));
        audit.allowed(
                caller,
                Permission.USE_FROM_LIST,
                "instrument:" + instrument.id(),
                "customer:" + request.customerId() + " " + new InstrumentCode(instrument.code()).masked());
        return instrument;
    }
}
