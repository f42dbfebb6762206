package org.comptoir.loyalty.vip.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.messaging.application.Outbox;
import org.comptoir.messaging.domain.MessageChannel;
import org.comptoir.messaging.domain.NewMessage;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Tells those in charge by SMS that a VIP card was used (F032, AT-04): one message for each card and mobile, in the
 * sale's transaction. The reduction itself comes back with the returned lines.
 */
@ApplicationScoped
public class VipBooker implements EffectBooker {

    /** Place of the card's number among the facts of {@link VipCardInfo#label()}. */
    private static final int NUMBER = 1;

    private VipCards cards;
    private Outbox outbox;
    private Stores stores;

    protected VipBooker() {}

    @Inject
    public VipBooker(VipCards cards, Outbox outbox, Stores stores) {
        this.cards = cards;
        this.outbox = outbox;
        this.stores = stores;
    }

    @Override
    public String rule() {
        return VipRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        Set<String> numbers = new TreeSet<>();
        effects.forEach(effect -> numbers.add(effect.reason().args().get(NUMBER)));
        cards.byNumbers(plan.context().caller().brandId(), numbers)
                .forEach(card -> card.mobiles().forEach(mobile -> tell(plan, card, mobile)));
    }

    private void tell(BookingPlan plan, VipCardInfo card, String mobile) {
        BookingContext context = plan.context();
        StoreInfo store = stores.store(context.caller().storeId());
        NewMessage message = new NewMessage(
                MessageChannel.SMS,
                mobile,
                "vip:" + context.saleId() + ":" + card.id() + ":" + mobile,
                Reason.of("vip-card.sms", card.number(), context.businessDate(), store.name()),
                store.language(),
                new NewMessage.Origin(
                        store.brand().id(), store.id(), context.saleId(), context.bookedAt(), context.businessDate()));
        plan.write(bundle -> outbox.queue(bundle, message));
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        // who was told stays told, and the price comes back with the lines
    }
}
