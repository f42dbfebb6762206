package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.sql.Ids;

/** A customer's turnover and visits, as accounts: a reset will be an entry, never an update (reliability 9.6). */
@ApplicationScoped
public class CustomerCounters {

    private Ledger ledger;
    private Ids ids;

    protected CustomerCounters() {}

    @Inject
    public CustomerCounters(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Counts; negative amounts take back. Nothing is counted for an anonymous sale. */
    public void count(BookingPlan plan, long turnoverMinor, long visits) {
        if (plan.customerId() == null || turnoverMinor == 0 && visits == 0) {
            return;
        }
        Posting posting = Posting.of("COUNTED", null);
        move(plan, posting, AccountKind.TURNOVER, plan.context().currency(), turnoverMinor);
        move(plan, posting, AccountKind.VISITS, Account.VISITS, visits);
        plan.post(ledger, posting);
    }

    private void move(BookingPlan plan, Posting posting, AccountKind kind, String unit, long amount) {
        if (amount == 0) {
            return;
        }
        Optional<Account> known = plan.ofCustomer(kind);
        if (known.isPresent()) {
            posting.move(known.get(), amount, null);
        } else {
            long account = ids.next();
            String code = Ledger.codeOf(kind, plan.customerId());
            plan.write(bundle -> ledger.open(
                    bundle,
                    plan.context(),
                    new Ledger.NewAccount(account, code, kind, unit, plan.customerId(), null, amount, null)));
            posting.open(account, unit, amount);
        }
        long contra = ledger.contra(Contra.COUNTED, plan.context().caller().storeId(), unit);
        posting.contra(contra, unit, -amount);
    }
}
