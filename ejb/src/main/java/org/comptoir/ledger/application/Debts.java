package org.comptoir.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.sql.Ids;

/**
 * What a customer owes because value that a return should have taken back was used before (AT-65): a negative balance,
 * paid off by later refunds and issues.
 */
@ApplicationScoped
public class Debts {

    private Ledger ledger;
    private Ids ids;

    protected Debts() {}

    @Inject
    public Debts(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    private record Recovered(long amountMinor) {}

    /** What the plan's customer owes, in minor units, less what this plan has recovered already; 0 without a customer. */
    public long owed(BookingPlan plan) {
        long balance = plan.ofCustomer(AccountKind.DEBT).map(Account::balance).orElse(0L);
        long recovered = plan.noted(Recovered.class).stream()
                .mapToLong(Recovered::amountMinor)
                .sum();
        return Math.max(0, -balance - recovered);
    }

    /** Adds to what the customer owes; the plan has a customer. */
    public void owe(BookingPlan plan, long amountMinor) {
        Posting posting = Posting.of("DEBT_INCURRED", null);
        String unit = plan.context().currency();
        Optional<Account> known = plan.ofCustomer(AccountKind.DEBT);
        if (known.isPresent()) {
            posting.move(known.get(), -amountMinor, null);
        } else {
            long account = ids.next();
            String code = Ledger.codeOf(AccountKind.DEBT, plan.customerId());
            plan.write(bundle -> ledger.open(
                    bundle,
                    plan.context(),
                    new Ledger.NewAccount(
                            account, code, AccountKind.DEBT, unit, plan.customerId(), null, -amountMinor, null)));
            posting.open(account, unit, -amountMinor);
        }
        plan.post(ledger, posting.contra(contra(plan), unit, amountMinor));
    }

    /**
     * Pays off as much of the debt as there is, at most that amount, which the customer does not get.
     *
     * @return what was recovered, in minor units
     */
    public long recover(BookingPlan plan, long atMostMinor) {
        long recovered = Math.min(owed(plan), Math.max(0, atMostMinor));
        if (recovered > 0) {
            Account account = plan.ofCustomer(AccountKind.DEBT).orElseThrow();
            plan.note(new Recovered(recovered));
            plan.post(
                    ledger,
                    Posting.of("DEBT_RECOVERED", null)
                            .move(account, recovered, null)
                            .contra(contra(plan), account.unit(), -recovered));
        }
        return recovered;
    }

    private long contra(BookingPlan plan) {
        return ledger.contra(
                Contra.PROMOTION,
                plan.context().caller().storeId(),
                plan.context().currency());
    }
}
