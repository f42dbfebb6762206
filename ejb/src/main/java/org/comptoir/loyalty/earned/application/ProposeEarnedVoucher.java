package org.comptoir.loyalty.earned.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.ledger.application.Balances;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * What is proposed when a customer is recalled (F079, F080): the voucher due, the next tier he may wait for, and what is
 * missing. It writes nothing.
 */
@Stateless
@Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProposeEarnedVoucher {

    private EarnedProgrammes programmes;
    private EarnedOnce once;
    private Customers customers;
    private Balances balances;
    private Stores stores;
    private Clock clock;

    protected ProposeEarnedVoucher() {}

    @Inject
    public ProposeEarnedVoucher(
            EarnedProgrammes programmes,
            EarnedOnce once,
            Customers customers,
            Balances balances,
            Stores stores,
            Clock clock) {
        this.programmes = programmes;
        this.once = once;
        this.customers = customers;
        this.balances = balances;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * A cumulated programme of the customer's.
     *
     * @param counted since the last reset
     * @param due what would be issued now, null for nothing
     * @param next what the next voucher would be worth at the least, null when there is no higher one
     * @param missing what is missing to that one
     * @param either true when the turnover or the visits missing are enough
     * @param refusal why a voucher that was reached is not due, null for no such reason
     * @param atTheTill false when only the daily run issues it (F083)
     */
    public record Proposal(
            long programmeId,
            String name,
            Counted counted,
            Money due,
            Money next,
            Counted missing,
            boolean either,
            Reason refusal,
            boolean atTheTill) {

        /** True when the cashier may issue it now. */
        public boolean canBeIssued() {
            return due != null && atTheTill;
        }
    }

    /** One for each cumulated programme of the store, by name; refuses {@code customer.unknown}. */
    public List<Proposal> propose(Caller caller, long customerId) {
        long customer = customers.active(caller.brandId(), customerId);
        List<EarnedProgrammes.Known> cumulated = programmes.cumulated(caller.brandId(), caller.storeId());
        if (cumulated.isEmpty()) {
            return List.of();
        }
        List<Account> accounts = balances.ofCustomer(customer);
        StoreInfo store = stores.store(caller.storeId());
        return cumulated.stream()
                .map(programme -> proposal(
                        store, customer, programme, CycleCounters.of(accounts, programme.programmeId(), customer)))
                .toList();
    }

    private Proposal proposal(StoreInfo store, long customer, EarnedProgrammes.Known programme, Counted counted) {
        EarnedTerms.Outcome outcome = programme.terms().outcome(counted);
        String currency = store.brand().currency();
        Reason refusal = outcome.tier()
                .flatMap(tier -> once.refusal(
                        new EarnedOnce.Reached(store.brand().id(), customer, store.today(clock), programme, tier)))
                .orElse(null);
        boolean over = programme.terms().validity().over(store.today(clock));
        boolean due = outcome.amountMinor() > 0 && refusal == null && !over;
        return new Proposal(
                programme.programmeId(),
                programme.version().name(),
                counted,
                due ? new Money(outcome.amountMinor(), currency) : null,
                outcome.next().isPresent() ? new Money(outcome.nextMinor(counted), currency) : null,
                outcome.missing(),
                programme.terms().threshold().either(),
                refusal,
                !programme.terms().daily());
    }
}
