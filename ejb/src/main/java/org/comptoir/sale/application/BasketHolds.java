package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.HoldInstrument;
import org.comptoir.instrument.application.InstrumentHolds;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.domain.Basket;

/** What lies on a till's basket is held for it: taken with the claim, given free with it, renewed by the page's beat. */
@ApplicationScoped
public class BasketHolds {

    private HoldInstrument holdInstrument;
    private InstrumentHolds holds;
    private Instruments instruments;
    private Baskets baskets;

    protected BasketHolds() {}

    @Inject
    public BasketHolds(HoldInstrument holdInstrument, InstrumentHolds holds, Instruments instruments, Baskets baskets) {
        this.holdInstrument = holdInstrument;
        this.holds = holds;
        this.instruments = instruments;
        this.baskets = baskets;
    }

    /** A basket of a till before and after a change. */
    record Moved(long tillId, long basketId, Basket before, Basket after) {

        List<Long> laid() {
            return missing(after, before);
        }

        List<Long> lifted() {
            return missing(before, after);
        }

        private static List<Long> missing(Basket from, Basket in) {
            List<Long> kept = ids(in);
            return ids(from).stream().filter(id -> !kept.contains(id)).toList();
        }

        private static List<Long> ids(Basket basket) {
            return basket.claims().stream()
                    .map(Claim::instrumentId)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** Holds what was laid, refusing what another basket holds ({@code instrument.held}); frees what was lifted. */
    void follow(Caller caller, Moved moved) {
        String holder = Hold.ofBasket(moved.basketId());
        moved.laid().stream().sorted().forEach(id -> hold(caller, moved, id));
        if (!moved.lifted().isEmpty()) {
            holds.release(holder, moved.lifted());
        }
    }

    private void hold(Caller caller, Moved moved, long instrumentId) {
        boolean once = instruments
                .byId(caller.brandId(), instrumentId)
                .map(Instrument::kind)
                .filter(kind -> kind == InstrumentKind.REWARD_CARD)
                .isPresent();
        Long amount = once ? Long.valueOf(1) : null;
        holdInstrument.hold(
                caller,
                new HoldInstrument.Request(moved.tillId(), Hold.ofBasket(moved.basketId()), instrumentId, amount));
    }

    /** Renews what the till's open basket holds. */
    void renew(long tillId) {
        baskets.openId(tillId).ifPresent(id -> holds.renew(Hold.ofBasket(id)));
    }
}
