package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.points.domain.GivenBack;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Ids;

/**
 * Movements of a customer's points with their lots. The lots always hold what is left of a positive balance; a debt,
 * within the balance or as an account of its own, holds none and is paid by the next points.
 */
@ApplicationScoped
public class PointsMoves {

    private Ledger ledger;
    private PointsDebts debts;
    private Ids ids;

    protected PointsMoves() {}

    @Inject
    public PointsMoves(Ledger ledger, PointsDebts debts, Ids ids) {
        this.ledger = ledger;
        this.debts = debts;
        this.ids = ids;
    }

    /**
     * When points can be used.
     *
     * @param from first day, inclusive
     * @param until last day, inclusive; null for ever
     */
    record Days(LocalDate from, LocalDate until) {

        /** From that day on, for ever. */
        static Days from(LocalDate day) {
            return new Days(day, null);
        }
    }

    /** Gives points, with a lot of their own; a debt is paid off first. Answers what the balance gains. */
    long award(BookingPlan plan, long points, Days days, Posting posting) {
        Optional<Account> known = plan.ofCustomer(AccountKind.POINTS);
        long account = known.map(Account::id).orElseGet(ids::next);
        if (known.isPresent()) {
            posting.move(known.get(), points, null);
        } else {
            open(plan, account, points);
            posting.open(account, Account.POINTS, points);
        }
        long below = Math.max(0, -known.map(Account::balance).orElse(0L));
        long left = Math.max(0, points - below);
        long paid = Math.min(left, debts.owed(plan));
        posting.award(new Posting.NewLot(account, points, left - paid, days.from(), days.until()));
        plan.post(ledger, posting.contra(contra(plan), Account.POINTS, -points));
        known.ifPresent(there -> debts.pay(plan, there, paid));
        return points - paid;
    }

    /** Spends points of lots that can be spent today, soonest end first (AT-72); refuses {@code points.insufficient}. */
    void spend(BookingPlan plan, long points) {
        LocalDate today = plan.context().businessDate();
        List<Lot> lots =
                plan.lots().stream().filter(lot -> lot.isSpendableOn(today)).toList();
        long there = Lots.spendable(lots, today);
        if (there < points) {
            throw new Refused(Reason.of("points.insufficient", there, points));
        }
        Account account = plan.ofCustomer(AccountKind.POINTS).orElseThrow(() -> new StaleState("points"));
        Posting posting = Posting.of("POINTS_SPENT", null)
                .move(account, -points, null)
                .contra(contra(plan), Account.POINTS, points);
        Lots.take(account.id(), lots, points).forEach(posting::spend);
        plan.post(ledger, posting);
    }

    /** Takes points back, from that sale's lots first; what the lots do not hold leaves the balance below zero. */
    void takeBack(BookingPlan plan, long points, long saleId, Posting posting) {
        Account account = plan.ofCustomer(AccountKind.POINTS).orElseThrow();
        posting.move(account, -points, null).contra(contra(plan), Account.POINTS, points);
        Lots.takeBack(account.id(), plan.lots(), points, saleId).forEach(posting::spend);
        plan.post(ledger, posting);
    }

    /** Makes a debt of what taking back so many points, just before, left below zero. */
    void floor(BookingPlan plan, long takenBack) {
        Account account = plan.ofCustomer(AccountKind.POINTS).orElseThrow();
        debts.owe(plan, account, takenBack - Math.min(takenBack, Math.max(0, account.balance())));
    }

    /**
     * Gives spent points back to the lots they came from, with their end (AT-67); a lot that has ended meanwhile gives a
     * new one for the days of grace.
     *
     * @param takenBack points that this booking took back before
     * @param alreadyBack points of the same spending that earlier bookings gave back
     */
    void giveBack(BookingPlan plan, long points, long takenBack, long alreadyBack) {
        Account account = plan.ofCustomer(AccountKind.POINTS).orElseThrow();
        LocalDate today = plan.context().businessDate();
        Posting posting = Posting.of("POINTS_GIVEN_BACK", null)
                .move(account, points, null)
                .contra(contra(plan), Account.POINTS, -points);
        long below = Math.max(0, takenBack - account.balance() - debts.incurred(plan));
        long paidOff = Math.min(Math.max(0, points - below), debts.owed(plan));
        long debt = below + paidOff;
        for (GivenBack part : GivenBack.of(plan.noted(LotUse.class), alreadyBack, points)) {
            long paid = Math.min(debt, part.points());
            debt -= paid;
            long held = part.points() - paid;
            if (part.lot().isPast(today)) {
                posting.award(new Posting.NewLot(
                        account.id(), part.points(), held, today, today.plusDays(GivenBack.GRACE_DAYS)));
            } else if (held > 0) {
                posting.spend(new Posting.LotSpend(account.id(), part.lot().id(), -held));
            }
        }
        plan.post(ledger, posting);
        debts.pay(plan, account, paidOff);
    }

    /** Takes what these lots still hold, for that reason; answers how much that was. */
    long end(BookingPlan plan, Account account, List<Lot> lots, String reason) {
        long points = lots.stream().mapToLong(Lot::remaining).sum();
        Posting posting = Posting.of("POINTS_EXPIRED", reason)
                .move(account, -points, null)
                .contra(contra(plan), Account.POINTS, points);
        lots.forEach(lot -> posting.spend(new Posting.LotSpend(account.id(), lot.id(), lot.remaining())));
        plan.post(ledger, posting);
        return points;
    }

    private void open(BookingPlan plan, long account, long points) {
        String code = Ledger.codeOf(AccountKind.POINTS, plan.customerId());
        plan.write(bundle -> ledger.open(
                bundle,
                plan.context(),
                new Ledger.NewAccount(
                        account, code, AccountKind.POINTS, Account.POINTS, plan.customerId(), null, points, null)));
    }

    private long contra(BookingPlan plan) {
        return ledger.contra(Contra.POINTS_ISSUED, plan.context().caller().storeId(), Account.POINTS);
    }
}
