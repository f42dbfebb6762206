package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Stores;

/** A customer's available credits (F025, F065): what can be used now, and what cannot and why. */
@Stateless
@Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AvailableCredits {

    private Instruments instruments;
    private Stores stores;
    private Clock clock;

    protected AvailableCredits() {}

    @Inject
    public AvailableCredits(Instruments instruments, Stores stores, Clock clock) {
        this.instruments = instruments;
        this.stores = stores;
        this.clock = clock;
    }

    /** An instrument of the customer; refusal is null when it can be used today. */
    public record Credit(Instrument instrument, Reason refusal) {}

    /** Usable ones first; used-up ones are left out, and so is what was given and has expired (F065). */
    public List<Credit> of(Caller caller, long customerId) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        return instruments.ofCustomer(caller.brandId(), customerId).stream()
                .filter(instrument -> instrument.status() != InstrumentStatus.CLOSED)
                .filter(instrument -> instrument.kind().isTender()
                        || instrument.expiresOn() == null
                        || !today.isAfter(instrument.expiresOn()))
                .map(instrument ->
                        new Credit(instrument, instrument.refusalOn(today).orElse(null)))
                .sorted(java.util.Comparator.comparing(credit -> credit.refusal() != null))
                .toList();
    }
}
