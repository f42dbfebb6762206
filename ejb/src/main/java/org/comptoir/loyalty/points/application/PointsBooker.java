package org.comptoir.loyalty.points.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.PriceLists;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.ReturnTurn;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;

/**
 * Books points spent and earned; a return takes back what it no longer deserves (AT-66) and gives back what was spent on
 * it (AT-67). It never refuses a return.
 */
@ApplicationScoped
public class PointsBooker implements EffectBooker {

    private PointsMoves moves;
    private PointsProgrammes programmes;

    protected PointsBooker() {}

    @Inject
    public PointsBooker(PointsMoves moves, PointsProgrammes programmes) {
        this.moves = moves;
        this.programmes = programmes;
    }

    @Override
    public String rule() {
        return PointsRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        of(effects, Effect.Kind.SPENT).forEach(effect -> moves.spend(plan, effect.amount()));
        of(effects, Effect.Kind.POINTS)
                .forEach(effect -> moves.award(
                        plan,
                        effect.amount(),
                        days(plan, programmes.terms(effect.programmeVersionId())),
                        Posting.of("POINTS_EARNED", null)));
    }

    private static PointsMoves.Days days(BookingPlan plan, PointsTerms terms) {
        LocalDate today = plan.context().businessDate();
        return new PointsMoves.Days(
                today.plusDays(terms.earning().pendingDays()),
                terms.validityDays() == 0 ? null : today.plusDays(terms.validityDays()));
    }

    @Override
    public ReturnTurn turn() {
        return ReturnTurn.CLAW_BACK;
    }

    /** Takes back first: points that come back then pay what the lots did not hold. */
    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        KeptOfSale kept = new KeptOfSale(reversal.effects(), reversal.lines());
        long takenBack = takeBack(plan, reversal, kept);
        List<Effect> spent = of(reversal.effects(), Effect.Kind.SPENT);
        long alreadyBack = -sum(reversal.reversed(), Effect.Kind.SPENT);
        long back = sum(spent, Effect.Kind.SPENT) - kept.spentPoints() - alreadyBack;
        if (back > 0) {
            moves.giveBack(plan, back, takenBack, alreadyBack);
            plan.record(reversed(spent.get(0), back, Reason.of("points.given-back", back)));
        }
    }

    private long takeBack(BookingPlan plan, Reversal reversal, KeptOfSale kept) {
        List<Effect> earned = of(reversal.effects(), Effect.Kind.POINTS);
        if (earned.isEmpty()) {
            return 0;
        }
        PointsTerms terms = programmes.terms(earned.get(0).programmeVersionId());
        long given = sum(earned, Effect.Kind.POINTS) + sum(reversal.reversed(), Effect.Kind.POINTS);
        long back = given - terms.earnedBy(kept.eligibleMinor());
        if (back <= 0) {
            return 0;
        }
        clawBack(plan, back, reversal.saleId(), terms);
        plan.record(reversed(earned.get(0), back, Reason.of("points.clawed-back", back)));
        return back;
    }

    /** The terms under which the points were given say whether the balance may fall below zero. */
    private void clawBack(BookingPlan plan, long points, long saleId, PointsTerms terms) {
        moves.takeBack(plan, points, saleId, Posting.of("POINTS_CLAWED_BACK", null));
        if (terms.upkeep().negativeBalance() == PointsTerms.NegativeBalance.FLOOR_ZERO_WITH_DEBT) {
            moves.floor(plan, points);
        }
    }

    @Override
    public void reverseWithoutTicket(BookingPlan plan, long amountMinor) {
        if (plan.ofCustomer(AccountKind.POINTS).isEmpty()) {
            return;
        }
        Caller caller = plan.context().caller();
        programmes
                .earning(new PriceLists.Buyer(caller.brandId(), caller.storeId(), plan.customerId()))
                .ifPresent(programme -> {
                    long back = programme.terms().earnedBy(amountMinor);
                    if (back > 0) {
                        clawBack(plan, back, plan.context().saleId(), programme.terms());
                        plan.record(new Effect(
                                null,
                                Effect.Kind.POINTS,
                                rule(),
                                programme.versionId(),
                                null,
                                Account.POINTS,
                                -back,
                                Reason.of("points.clawed-back", back)));
                    }
                });
    }

    private static Effect reversed(Effect effect, long back, Reason reason) {
        return new Effect(
                null, effect.kind(), effect.rule(), effect.programmeVersionId(), null, Account.POINTS, -back, reason);
    }

    private static List<Effect> of(List<Effect> effects, Effect.Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }

    private static long sum(List<Effect> effects, Effect.Kind kind) {
        return of(effects, kind).stream().mapToLong(Effect::amount).sum();
    }
}
