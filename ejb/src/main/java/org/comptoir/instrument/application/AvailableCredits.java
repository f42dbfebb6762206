package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/** A customer's available credits (F025, F065): what can be used now, and what cannot and why. */
@Stateless
@Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AvailableCredits {

    private Instruments instruments;
    private InstrumentHolds holds;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected AvailableCredits() {}

    @Inject
    public AvailableCredits(Instruments instruments, InstrumentHolds holds, Stores stores, Clock clock, Sql sql) {
        this.instruments = instruments;
        this.holds = holds;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /** An instrument of the customer; refusal is null when it can be used today. */
    public record Credit(Instrument instrument, Reason refusal) {}

    /** As {@link #of(Caller, long, String)} sees it who holds nothing. */
    public List<Credit> of(Caller caller, long customerId) {
        return of(caller, customerId, "");
    }

    /**
     * Usable ones first; used-up ones are left out, and so is what was given and has expired (F065). What another basket holds is told with {@code instrument.held}.
     *
     * @param holder whose own holds stand in the way of nothing
     */
    public List<Credit> of(Caller caller, long customerId, String holder) {
        LocalDate today = stores.store(caller.storeId()).today(clock);
        List<Instrument> open = instruments.ofCustomer(caller.brandId(), customerId).stream()
                .filter(instrument -> instrument.status() != InstrumentStatus.CLOSED)
                .filter(instrument -> instrument.kind().isTender()
                        || instrument.expiresOn() == null
                        || !today.isAfter(instrument.expiresOn()))
                .toList();
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Hold> live =
                holds.live(read, open.stream().map(Instrument::id).toList());
        read.run();
        Holds others = Holds.seenBy(Set.of(holder), live.rows());
        return open.stream()
                .map(instrument -> new Credit(instrument, refusal(instrument, today, others)))
                .sorted(java.util.Comparator.comparing(credit -> credit.refusal() != null))
                .toList();
    }

    private Reason refusal(Instrument instrument, LocalDate today, Holds others) {
        return instrument
                .refusalOn(today)
                .or(() -> others.inTheWayOf(instrument)
                        .filter(hold -> others.availableOf(instrument) == 0)
                        .map(holds::held))
                .orElse(null);
    }
}
