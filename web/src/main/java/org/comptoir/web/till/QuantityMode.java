package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** How many of the highlighted line. */
@RequestScoped
public class QuantityMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;

    protected QuantityMode() {}

    @Inject
    public QuantityMode(Desk desk, Counter counter, Modes modes) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
    }

    @Override
    public ModeName name() {
        return ModeName.QUANTITY;
    }

    @Override
    public void enter(Command command) {
        if (!command.text().isEmpty()) {
            if (!command.text().matches("\\d{1,5}")) {
                throw new Refused(Reason.of("basket.quantity", command.text(), 99_999));
            }
            int quantity = Integer.parseInt(command.text());
            counter.edit(
                    quantity == 0
                            ? new BasketChange.RemoveLine(desk.getLine())
                            : new BasketChange.SetQuantity(desk.getLine(), quantity));
        }
        modes.go(ModeName.SELL);
    }

    /** The next article was scanned instead of a quantity: the line stays as it was. */
    @Override
    public boolean scanned(ScanCode.Outcome outcome) {
        modes.go(ModeName.SELL);
        return false;
    }
}
