package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.sql.Ids;

/**
 * Points that a customer owes instead of a balance below zero ({@code FLOOR_ZERO_WITH_DEBT}): an account of its own, whose
 * balance is negative. What it gains or loses, the points account loses or gains; while it owes there are no points.
 */
@ApplicationScoped
public class PointsDebts {

    private Ledger ledger;
    private Ids ids;

    protected PointsDebts() {}

    @Inject
    public PointsDebts(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    private record Moved(long points) {}

    /** Points the plan's customer owes, with what this plan has changed already. */
    long owed(BookingPlan plan) {
        return incurred(plan) - account(plan).map(Account::balance).orElse(0L);
    }

    /** Points that this plan made the customer owe, less those it paid. */
    long incurred(BookingPlan plan) {
        return -plan.noted(Moved.class).stream().mapToLong(Moved::points).sum();
    }

    /** Makes so many points owed that the points account, below zero by then, gets back. */
    void owe(BookingPlan plan, Account points, long owed) {
        if (owed <= 0) {
            return;
        }
        Posting posting = Posting.of("POINTS_DEBT_INCURRED", null).move(points, owed, null);
        Optional<Account> known = account(plan);
        if (known.isPresent()) {
            posting.move(known.get(), -owed, null);
        } else {
            posting.open(open(plan, owed), Account.POINTS, -owed);
        }
        plan.note(new Moved(-owed));
        plan.post(ledger, posting);
    }

    /** Pays what is owed with points that the points account has just got; answers how many, at most that many. */
    long pay(BookingPlan plan, Account points, long atMost) {
        long paid = Math.min(owed(plan), Math.max(0, atMost));
        if (paid > 0) {
            plan.note(new Moved(paid));
            plan.post(
                    ledger,
                    Posting.of("POINTS_DEBT_PAID", null)
                            .move(points, -paid, null)
                            .move(account(plan).orElseThrow(), paid, null));
        }
        return paid;
    }

    private static Optional<Account> account(BookingPlan plan) {
        return plan.ofCustomer(AccountKind.POINTS_DEBT)
                .or(() -> plan.noted(Account.class).stream()
                        .filter(account -> account.kind() == AccountKind.POINTS_DEBT)
                        .findFirst());
    }

    private long open(BookingPlan plan, long owed) {
        long id = ids.next();
        String code = Ledger.codeOf(AccountKind.POINTS_DEBT, plan.customerId());
        plan.write(bundle -> ledger.open(
                bundle,
                plan.context(),
                new Ledger.NewAccount(
                        id, code, AccountKind.POINTS_DEBT, Account.POINTS, plan.customerId(), null, -owed, null)));
        plan.note(new Account(id, code, AccountKind.POINTS_DEBT, Account.POINTS, plan.customerId(), null, 0, null));
        return id;
    }
}
