package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.application.People;
import org.comptoir.access.application.SwitchSeller;
import org.comptoir.access.query.UserLists;

/** Who sold: by PIN, or from the list of the store's sellers. */
@Named
@RequestScoped
public class SellerMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Payment payment;
    private SwitchSeller switchSeller;
    private UserLists userLists;

    private List<People.Seller> rows;

    protected SellerMode() {}

    @Inject
    public SellerMode(Desk desk, Counter counter, Payment payment, SwitchSeller switchSeller, UserLists userLists) {
        this.desk = desk;
        this.counter = counter;
        this.payment = payment;
        this.switchSeller = switchSeller;
        this.userLists = userLists;
    }

    @Override
    public ModeName name() {
        return ModeName.SELLER;
    }

    @Override
    public void enter(Command command) {
        if (!command.text().isEmpty()) {
            SwitchSeller.Acting acting = switchSeller.switchSeller(counter.caller(), command.text());
            payment.seller(acting.caller().sellerId(), acting.fullName());
        } else if (command.row() != null) {
            getRows().stream()
                    .filter(seller -> seller.id() == command.row())
                    .forEach(seller -> payment.seller(seller.id(), seller.fullName()));
        }
        desk.go(ModeName.PAY);
    }

    /** Back to the payment, which goes on with what was given. */
    @Override
    public boolean key(Command command) {
        desk.go(ModeName.PAY);
        return true;
    }

    /** The sellers of the store. */
    public List<People.Seller> getRows() {
        if (rows == null) {
            rows = userLists.sellers(counter.caller());
        }
        return rows;
    }
}
