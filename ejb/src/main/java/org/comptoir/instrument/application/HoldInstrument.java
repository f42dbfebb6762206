package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;

/**
 * Reserves an instrument for a basket, or for a client's sale to come, for {@link Hold#SECONDS}. Taking it again renews
 * it. Of two who want the same one, one is refused with who has it and until when.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
public class HoldInstrument {

    private InstrumentHolds holds;
    private Instruments instruments;
    private Ledger ledger;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected HoldInstrument() {}

    @Inject
    public HoldInstrument(
            InstrumentHolds holds, Instruments instruments, Ledger ledger, Stores stores, Clock clock, Sql sql) {
        this.holds = holds;
        this.instruments = instruments;
        this.ledger = ledger;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * What to reserve.
     *
     * @param holder as {@link Hold#ofBasket} or {@link Hold#ofSale} names it
     * @param amount minor units or uses, null for all that is left
     */
    public record Request(long tillId, @NotNull String holder, long instrumentId, Long amount) {}

    /**
     * The instrument with what is reserved of it. Refuses {@code till.other-store}, {@code instrument.unknown}, what
     * cannot be used today, {@code payment.amount}, more than it holds, and {@code instrument.held}.
     */
    public Instrument hold(Caller caller, Request request) {
        stores.tillOf(caller.storeId(), request.tillId());
        SqlBundle read = sql.bundle();
        List<Long> ids = List.of(request.instrumentId());
        ledger.lock(read, null, ids);
        SqlBundle.Answer<Instrument> found = instruments.read(read, caller.brandId(), ids);
        SqlBundle.Answer<Hold> live = holds.live(read, ids);
        read.run();
        Instrument instrument =
                found.first().orElseThrow(() -> new Refused(Reason.of("instrument.unknown", request.instrumentId())));
        instrument.refusalOn(stores.store(caller.storeId()).today(clock)).ifPresent(reason -> {
            throw new Refused(reason);
        });
        holds.take(
                new Hold(
                        instrument.id(),
                        request.holder(),
                        request.tillId(),
                        amount(request, instrument, Holds.seenBy(Set.of(request.holder()), live.rows())),
                        null),
                caller.userId());
        return instrument;
    }

    private long amount(Request request, Instrument instrument, Holds others) {
        long available = others.availableOf(instrument);
        long wanted = request.amount() == null ? instrument.balanceMinor() : request.amount();
        if (wanted <= 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        if (wanted > instrument.balanceMinor()) {
            throw new Refused(InstrumentCare.holdsLess(instrument));
        }
        if (wanted > available && request.amount() != null || available == 0) {
            throw new Refused(holds.held(others.inTheWayOf(instrument).orElseThrow()));
        }
        return Math.min(wanted, available);
    }
}
