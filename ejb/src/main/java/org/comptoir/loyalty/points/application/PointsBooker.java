package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.application.ReturnTurn;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Lots;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Ids;

/** Books points earned, and takes back what a return no longer deserves (AT-66); never refuses a return. */
@ApplicationScoped
public class PointsBooker implements EffectBooker {

    private Ledger ledger;
    private Programmes programmes;
    private Ids ids;

    protected PointsBooker() {}

    @Inject
    public PointsBooker(Ledger ledger, Programmes programmes, Ids ids) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.ids = ids;
    }

    @Override
    public String rule() {
        return PointsRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.POINTS)
                .forEach(effect ->
                        award(plan, effect.amount(), terms(effect).validityDays(), Posting.of("POINTS_EARNED", null)));
    }

    /** Adds points with their lot to a posting and books it; a debt is paid off first. */
    void award(BookingPlan plan, long points, int validityDays, Posting posting) {
        Optional<Account> known = plan.ofCustomer(AccountKind.POINTS);
        long account = known.map(Account::id).orElseGet(ids::next);
        if (known.isPresent()) {
            posting.move(known.get(), points, null);
        } else {
            open(plan, account, points);
            posting.open(account, Account.POINTS, points);
        }
        LocalDate today = plan.context().businessDate();
        long debt = Math.max(0, -known.map(Account::balance).orElse(0L));
        posting.award(new Posting.NewLot(
                account,
                points,
                Math.max(0, points - debt),
                today,
                validityDays == 0 ? null : today.plusDays(validityDays)));
        plan.post(ledger, posting.contra(contra(plan), Account.POINTS, -points));
    }

    @Override
    public ReturnTurn turn() {
        return ReturnTurn.CLAW_BACK;
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        List<Effect> earned = reversal.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.POINTS)
                .toList();
        if (earned.isEmpty()) {
            return;
        }
        Set<Integer> excluded = reversal.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.EXCLUDED)
                .map(Effect::lineNo)
                .collect(Collectors.toSet());
        long kept = reversal.lines().stream()
                .filter(line -> line.article() && !excluded.contains(line.lineNo()))
                .mapToLong(ReturnedLine::keptMinor)
                .sum();
        long given = sum(earned) + sum(reversal.reversed());
        long back = given - terms(earned.get(0)).earnedBy(kept);
        if (back > 0) {
            takeBack(plan, back, reversal.saleId(), "POINTS_CLAWED_BACK", null);
            plan.record(reversed(earned.get(0), back));
        }
    }

    @Override
    public void reverseWithoutTicket(BookingPlan plan, long amountMinor) {
        if (plan.ofCustomer(AccountKind.POINTS).isEmpty()) {
            return;
        }
        programmes.inForce(plan.context().caller().brandId(), PointsTerms.KIND).stream()
                .limit(1)
                .forEach(version -> {
                    long back = programmes.params(version, PointsTerms.class).earnedBy(amountMinor);
                    if (back > 0) {
                        takeBack(plan, back, plan.context().saleId(), "POINTS_CLAWED_BACK", null);
                        plan.record(new Effect(
                                null,
                                Effect.Kind.POINTS,
                                rule(),
                                version.id(),
                                null,
                                Account.POINTS,
                                -back,
                                Reason.of("points.clawed-back", back)));
                    }
                });
    }

    /** Takes points back, from that sale's lots first; what the lots do not hold becomes a debt. */
    void takeBack(BookingPlan plan, long points, long saleId, String kind, String reason) {
        Account account = plan.ofCustomer(AccountKind.POINTS).orElseThrow();
        Posting posting =
                Posting.of(kind, reason).move(account, -points, null).contra(contra(plan), Account.POINTS, points);
        Lots.takeBack(account.id(), plan.lots(), points, saleId).forEach(posting::spend);
        plan.post(ledger, posting);
    }

    private Effect reversed(Effect earned, long back) {
        return new Effect(
                null,
                Effect.Kind.POINTS,
                rule(),
                earned.programmeVersionId(),
                null,
                Account.POINTS,
                -back,
                Reason.of("points.clawed-back", back));
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

    private PointsTerms terms(Effect earned) {
        return programmes.params(programmes.version(earned.programmeVersionId()), PointsTerms.class);
    }

    private static long sum(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> effect.kind() == Effect.Kind.POINTS)
                .mapToLong(Effect::amount)
                .sum();
    }
}
