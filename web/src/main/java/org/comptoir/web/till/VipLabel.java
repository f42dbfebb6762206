package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.loyalty.vip.query.VipCardList;
import org.comptoir.web.shared.Messages;

/** The VIP card of the basket in the customer's panel, as in {@code VIPCARD - 20%} (F034, AT-04). */
@Named
@RequestScoped
public class VipLabel {

    private Counter counter;
    private VipCardList cards;
    private Messages messages;

    protected VipLabel() {}

    @Inject
    public VipLabel(Counter counter, VipCardList cards, Messages messages) {
        this.counter = counter;
        this.cards = cards;
        this.messages = messages;
    }

    /** One text for each card that was shown; none for most sales. */
    public List<String> getTexts() {
        return cards.labels(counter.caller(), counter.view().basket().claims()).stream()
                .map(messages::reason)
                .toList();
    }
}
