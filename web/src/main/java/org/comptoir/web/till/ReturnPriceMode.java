package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.web.shared.MoneyText;

/** What is paid back for one unit of goods without a ticket: the article's own price unless another is typed. */
@RequestScoped
public class ReturnPriceMode implements Mode {

    private Desk desk;
    private Returning returning;
    private MoneyText money;

    protected ReturnPriceMode() {}

    @Inject
    public ReturnPriceMode(Desk desk, Returning returning, MoneyText money) {
        this.desk = desk;
        this.returning = returning;
        this.money = money;
    }

    @Override
    public ModeName name() {
        return ModeName.RETURN_PRICE;
    }

    /** Nothing typed leaves the price as it was. */
    @Override
    public void enter(Command command) {
        Long typed = money.minor(command.text());
        if (typed != null) {
            returning.price(typed);
        }
        desk.go(ModeName.RETURN);
    }

    @Override
    public boolean key(Command command) {
        desk.go(ModeName.RETURN);
        return true;
    }
}
