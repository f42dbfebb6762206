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
import org.comptoir.loyalty.points.domain.Carry;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;

/**
 * Books points spent and earned; a return takes back what it no longer deserves (AT-66) and gives back what was spent on
 * it (AT-67). It never refuses a return. Whole points and kept hundredths of a point are booked as they are stored.
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
        of(effects, Effect.Kind.COUNTED).forEach(effect -> moves.keep(plan, effect.amount()));
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
            Reason reason = Reason.of("points.given-back", back);
            plan.record(effect(
                    Effect.Kind.SPENT, spent.get(0).programmeVersionId(), new Part(Account.POINTS, -back, reason)));
        }
    }

    private long takeBack(BookingPlan plan, Reversal reversal, KeptOfSale kept) {
        List<Effect> earned = reversal.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.POINTS || effect.kind() == Effect.Kind.COUNTED)
                .toList();
        if (earned.isEmpty()) {
            return 0;
        }
        Long version = earned.get(0).programmeVersionId();
        long given = hundredths(earned) + hundredths(reversal.reversed());
        long back = given - programmes.terms(version).hundredthsBy(kept.eligibleMinor());
        return takeBack(plan, new Back(reversal.saleId(), version, Math.max(0, back)));
    }

    /** What a return takes back of what that sale earned, in hundredths of a point. */
    private record Back(long saleId, Long programmeVersionId, long hundredths) {}

    /** Answers the whole points that were taken: a point pays where fewer hundredths are kept than go back. */
    private long takeBack(BookingPlan plan, Back back) {
        Carry carry = Carry.of(moves.kept(plan), -back.hundredths());
        long points = -carry.points();
        if (points > 0) {
            clawBack(plan, points, back.saleId(), programmes.terms(back.programmeVersionId()));
            Reason reason = Reason.of("points.clawed-back", points);
            plan.record(
                    effect(Effect.Kind.POINTS, back.programmeVersionId(), new Part(Account.POINTS, -points, reason)));
        }
        if (carry.change() != 0) {
            moves.keep(plan, carry.change());
            Reason reason = PointsRule.keeping("points.fraction-kept", carry);
            plan.record(effect(
                    Effect.Kind.COUNTED,
                    back.programmeVersionId(),
                    new Part(Account.HUNDREDTHS, carry.change(), reason)));
        }
        return points;
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
        if (plan.ofCustomer(AccountKind.POINTS).isEmpty()
                && plan.ofCustomer(AccountKind.POINT_HUNDREDTHS).isEmpty()) {
            return;
        }
        Caller caller = plan.context().caller();
        programmes
                .earning(new PriceLists.Buyer(caller.brandId(), caller.storeId(), plan.customerId()))
                .ifPresent(programme -> takeBack(
                        plan,
                        new Back(
                                plan.context().saleId(),
                                programme.versionId(),
                                programme.terms().hundredthsBy(List.of(amountMinor)))));
    }

    private record Part(String unit, long amount, Reason reason) {}

    private static Effect effect(Effect.Kind kind, Long version, Part part) {
        return new Effect(null, kind, PointsRule.CODE, version, null, part.unit(), part.amount(), part.reason());
    }

    /** What these effects earned and took back: whole points, and what they changed of the hundredths. */
    private static long hundredths(List<Effect> effects) {
        return Math.addExact(
                Math.multiplyExact(sum(effects, Effect.Kind.POINTS), Carry.OF_A_POINT),
                sum(effects, Effect.Kind.COUNTED));
    }

    private static List<Effect> of(List<Effect> effects, Effect.Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }

    private static long sum(List<Effect> effects, Effect.Kind kind) {
        return of(effects, kind).stream().mapToLong(Effect::amount).sum();
    }
}
