package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.customer.query.FindCustomers;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;

/** A customer by card, number or name; and the one who is attached. */
@Named
@RequestScoped
public class CustomerMode implements Mode {

    private static final int SHOWN = 20;

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private FindCustomers findCustomers;
    private CustomerPanels panels;

    private List<FindCustomers.Hit> rows;
    private CustomerPanels.CustomerPanel attached;

    protected CustomerMode() {}

    @Inject
    public CustomerMode(Desk desk, Counter counter, Modes modes, FindCustomers findCustomers, CustomerPanels panels) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.findCustomers = findCustomers;
        this.panels = panels;
    }

    @Override
    public ModeName name() {
        return ModeName.CUSTOMER;
    }

    /** What was typed is searched; the only one found is attached at once. */
    @Override
    public void enter(Command command) {
        if (!command.text().isEmpty()) {
            rows = null;
            desk.search(command.text());
            if (getRows().size() == 1) {
                attach(getRows().get(0).id());
            } else if (getRows().isEmpty()) {
                desk.refuse("till_customer.none", command.text());
            }
        } else if (command.row() != null) {
            attach(command.row());
        }
    }

    @Override
    public boolean key(Command command) {
        if ("F8".equals(command.text())) {
            counter.edit(new BasketChange.DetachCustomer());
            modes.go(ModeName.SELL);
            desk.say("till_customer.detached");
            return true;
        }
        return false;
    }

    @Override
    public boolean scanned(ScanCode.Outcome outcome) {
        if (outcome.kind() == ScanCode.Kind.CUSTOMER) {
            modes.go(ModeName.SELL);
        }
        return false;
    }

    private void attach(long customerId) {
        counter.edit(new BasketChange.AttachCustomer(customerId));
        modes.go(ModeName.SELL);
        desk.say("till_sell.customer");
    }

    /** What was found, read again at each drawing. */
    public List<FindCustomers.Hit> getRows() {
        if (rows == null) {
            rows = desk.getQuery().isEmpty() ? List.of() : findCustomers.find(counter.caller(), desk.getQuery(), SHOWN);
        }
        return rows;
    }

    /** The customer of the basket; null for an anonymous sale. */
    public CustomerPanels.CustomerPanel getAttached() {
        Long id = counter.view().basket().customerId();
        if (id != null && (attached == null || attached.id() != id)) {
            attached = panels.panel(counter.caller(), id);
        }
        return id == null ? null : attached;
    }

    /** The customer's own reduction in percent, as text; null without one. */
    public String getRate() {
        int rate = getAttached() == null ? 0 : getAttached().permanentRateBp();
        return rate == 0
                ? null
                : java.math.BigDecimal.valueOf(rate, 2).stripTrailingZeros().toPlainString();
    }
}
