package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.web.shared.MoneyText;

/** A gift card is sold: its amount first, then the number of a printed card, or nothing to have one generated. */
@RequestScoped
public class GiftMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private MoneyText money;

    protected GiftMode() {}

    @Inject
    public GiftMode(Desk desk, Counter counter, Modes modes, MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.money = money;
    }

    @Override
    public ModeName name() {
        return ModeName.GIFT;
    }

    @Override
    public void enter(Command command) {
        if (desk.getAmount() != null) {
            sell(command.text().isEmpty() ? null : command.code());
        } else if (!command.text().isEmpty()) {
            desk.amount(money.minor(command.text()));
        }
    }

    /** The card's number, once its amount is known. */
    @Override
    public boolean takes(Command command) {
        if (desk.getAmount() == null) {
            return false;
        }
        sell(command.code());
        return true;
    }

    private void sell(String code) {
        long amount = desk.getAmount();
        counter.edit(new BasketChange.SellGiftCard(amount, code));
        modes.go(ModeName.SELL);
        desk.say("till_gift.added", money.text(amount));
    }
}
