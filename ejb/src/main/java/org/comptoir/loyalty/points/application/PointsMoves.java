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
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.GivenBack;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Ids;

/**
 * Movements of a customer's points with their lots. The lots always hold what is left of a positive balance; a debt,
 * within the balance or as an account of its own, holds none and is paid by the next points. Hundredths of a point have an
 * account of their own and no lots.
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
            open(plan, AccountKind.POINTS, account, points);
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
        Optional<Account> known = plan.ofCustomer(AccountKind.POINTS);
        if (known.isPresent()) {
            posting.move(known.get(), -points, null);
            Lots.takeBack(known.get().id(), plan.lots(), points, saleId).forEach(posting::spend);
        } else {
            // hundredths that were kept and reset never made a point: what they owe is the account's first movement
            long account = ids.next();
            open(plan, AccountKind.POINTS, account, -points);
            posting.open(account, Account.POINTS, -points);
        }
        plan.post(ledger, posting.contra(contra(plan), Account.POINTS, points));
    }

    /** Hundredths of a point that the plan's customer keeps, from 0 to 99. */
    long kept(BookingPlan plan) {
        return plan.ofCustomer(AccountKind.POINT_HUNDREDTHS)
                .map(Account::balance)
                .orElse(0L);
    }

    /** Changes the hundredths that are kept; fails as a lost race when they would be a whole point or less than nothing. */
    void keep(BookingPlan plan, long change) {
        long after = Math.addExact(kept(plan), change);
        if (after < 0 || after >= Carry.OF_A_POINT) {
            throw new StaleState("hundredths of a point: " + after);
        }
        Posting posting = Posting.of("POINT_FRACTION", null);
        Optional<Account> known = plan.ofCustomer(AccountKind.POINT_HUNDREDTHS);
        if (known.isPresent()) {
            posting.move(known.get(), change, null);
        } else {
            long account = ids.next();
            open(plan, AccountKind.POINT_HUNDREDTHS, account, change);
            posting.open(account, Account.HUNDREDTHS, change);
        }
        plan.post(ledger, posting.contra(contraOfHundredths(plan), Account.HUNDREDTHS, -change));
    }

    /** Takes the hundredths of that account, for that reason. */
    void endKept(BookingPlan plan, Account account, String reason) {
        plan.post(
                ledger,
                Posting.of("POINTS_EXPIRED", reason)
                        .move(account, -account.balance(), null)
                        .contra(contraOfHundredths(plan), Account.HUNDREDTHS, account.balance()));
    }

    /** Makes a debt of what taking back so many points, just before, left below zero. */
    void floor(BookingPlan plan, long takenBack) {
        Account account = plan.ofCustomer(AccountKind.POINTS)
                .or(() -> opened(plan, AccountKind.POINTS))
                .orElseThrow();
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

    private static Optional<Account> opened(BookingPlan plan, AccountKind kind) {
        return plan.noted(Account.class).stream()
                .filter(account -> account.kind() == kind)
                .findFirst();
    }

    /** Points may be owed, hundredths never. */
    private void open(BookingPlan plan, AccountKind kind, long account, long amount) {
        String code = Ledger.codeOf(kind, plan.customerId());
        boolean points = kind == AccountKind.POINTS;
        Ledger.NewAccount opened = new Ledger.NewAccount(
                account,
                code,
                kind,
                points ? Account.POINTS : Account.HUNDREDTHS,
                plan.customerId(),
                null,
                amount,
                points ? null : 0L);
        plan.write(bundle -> ledger.open(bundle, plan.context(), opened));
        plan.note(new Account(account, code, kind, opened.unit(), plan.customerId(), null, 0, opened.floor()));
    }

    private long contra(BookingPlan plan) {
        return ledger.contra(Contra.POINTS_ISSUED, plan.context().caller().storeId(), Account.POINTS);
    }

    private long contraOfHundredths(BookingPlan plan) {
        return ledger.contra(Contra.POINTS_ISSUED, plan.context().caller().storeId(), Account.HUNDREDTHS);
    }
}
