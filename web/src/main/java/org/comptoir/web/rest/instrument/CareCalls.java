package org.comptoir.web.rest.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.LookUpInstrument;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.query.UnusedGiftCards;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.CurrentCaller;

/** Codes in the place of ids for the care of instruments, and what they are afterwards. */
@RequestScoped
public class CareCalls {

    private CurrentCaller current;
    private LookUpInstrument lookUpInstrument;
    private Instruments instruments;
    private Customers customers;
    private Stores stores;
    private Clock clock;
    private Problems texts;

    protected CareCalls() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // what a code and an answer need
    public CareCalls(
            CurrentCaller current,
            LookUpInstrument lookUpInstrument,
            Instruments instruments,
            Customers customers,
            Stores stores,
            Clock clock,
            Problems texts) {
        this.current = current;
        this.lookUpInstrument = lookUpInstrument;
        this.instruments = instruments;
        this.customers = customers;
        this.stores = stores;
        this.clock = clock;
        this.texts = texts;
    }

    Caller caller() {
        return current.caller();
    }

    String currency() {
        return current.currency();
    }

    Instrument found(String code) {
        return lookUpInstrument.lookUp(caller(), code);
    }

    Long customer(Long number) {
        return number == null
                ? null
                : customers
                        .byNumber(caller().brandId(), number)
                        .orElseThrow(() -> new Refused(Reason.of("customer.unknown", number)));
    }

    /** Does something to the instrument of a code and shows the one that is of interest then. */
    InstrumentBody done(String code, ToLongFunction<Instrument> act) {
        return body(act.applyAsLong(found(code)));
    }

    InstrumentBody body(long id) {
        Instrument after = instruments.byId(caller().brandId(), id).orElseThrow();
        Reason refusal =
                after.refusalOn(stores.store(caller().storeId()).today(clock)).orElse(null);
        return InstrumentBody.of(after, refusal, texts);
    }

    CareBodies.HoldBody hold(Hold hold) {
        String code = instruments
                .byId(caller().brandId(), hold.instrumentId())
                .map(found -> new InstrumentCode(found.code()).masked())
                .orElse(null);
        return new CareBodies.HoldBody(code, hold.holder(), hold.tillId(), hold.amount(), hold.expiresAt());
    }

    CareBodies.UnusedCard card(UnusedGiftCards.UnusedCard card) {
        return new CareBodies.UnusedCard(
                card.code(),
                Amount.of(card.amountMinor(), card.currency()),
                card.soldOn(),
                card.saleId(),
                card.expiresOn(),
                card.customerName());
    }
}
