package org.comptoir.loyalty.earned.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.shared.domain.Reason;

/**
 * Issues a sale's vouchers and moves the counters; a return takes back what is not deserved any more, by the terms of the
 * version that gave it ({@code hard-parts.md}, returns 3 and 4). It never refuses a return.
 */
@ApplicationScoped
public class EarnedBooker implements EffectBooker {

    private EarnedProgrammes programmes;
    private EarnedVouchers vouchers;
    private CycleCounters counters;

    protected EarnedBooker() {}

    @Inject
    public EarnedBooker(EarnedProgrammes programmes, EarnedVouchers vouchers, CycleCounters counters) {
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.counters = counters;
    }

    @Override
    public String rule() {
        return EarnedRule.CODE;
    }

    @Override
    public void book(BookingPlan plan, List<Effect> effects) {
        byVersion(effects).forEach((version, of) -> {
            EarnedProgrammes.Known programme = programmes.version(version);
            long issued = sum(of, effect -> effect.kind() == Effect.Kind.ISSUED);
            Long voucher = issued > 0 ? vouchers.issue(plan, programme, issued, onceOnly(plan, programme)) : null;
            Counted counted = counted(of);
            long reset = resetVisits(of);
            // the first visit of all, when it is rewarded at once, leaves nothing to count
            if (reset == 0 || CycleCounters.countedVisits(plan, programme.programmeId())) {
                move(plan, programme, new CycleCounters.Move(CycleCounters.COUNTED, null, counted));
                move(
                        plan,
                        programme,
                        new CycleCounters.Move(CycleCounters.RESET, "voucher " + voucher, new Counted(0, -reset)));
            }
        });
    }

    private void move(BookingPlan plan, EarnedProgrammes.Known programme, CycleCounters.Move move) {
        if (!move.by().nothing()) {
            counters.move(plan, programme.programmeId(), move);
        }
    }

    /** A first sale is one sale, also when two tills book it at once. */
    private static String onceOnly(BookingPlan plan, EarnedProgrammes.Known programme) {
        return programme.terms().firstSaleOnly()
                ? "earned-first:" + programme.programmeId() + ":" + plan.customerId()
                : null;
    }

    @Override
    public void reverse(BookingPlan plan, Reversal reversal) {
        Map<Long, List<Effect>> reversed = byVersion(reversal.reversed());
        byVersion(reversal.effects()).forEach((version, of) -> {
            EarnedProgrammes.Known programme = programmes.version(version);
            List<Effect> earlier = reversed.getOrDefault(version, List.of());
            long kept = kept(reversal, of);
            if (programme.terms().base() != Base.CUMULATED) {
                takeBack(plan, reversal, programme, new Parts(of, earlier, kept));
            } else {
                countBack(plan, reversal, programme, new Parts(of, earlier, kept));
            }
        });
    }

    /** Goods without a ticket count less in the programmes whose counters the customer has. */
    @Override
    public void reverseWithoutTicket(BookingPlan plan, long amountMinor) {
        if (plan.customerId() == null || amountMinor <= 0) {
            return;
        }
        long store = plan.context().caller().storeId();
        programmes.cumulated(plan.context().caller().brandId(), store).stream()
                .filter(programme ->
                        !CycleCounters.of(plan, programme.programmeId()).nothing())
                .forEach(programme -> {
                    Counted back = new Counted(-amountMinor, 0);
                    counters.move(
                            plan, programme.programmeId(), new CycleCounters.Move(CycleCounters.RETURNED, null, back));
                    recordCounted(plan, programme, back);
                });
    }

    /**
     * One programme's part in a return.
     *
     * @param given what the sale stored
     * @param earlier what earlier returns took back
     * @param keptMinor what counts of what the customer keeps
     */
    private record Parts(List<Effect> given, List<Effect> earlier, long keptMinor) {
        long left(ToLongFunction<List<Effect>> of) {
            return of.applyAsLong(given) + of.applyAsLong(earlier);
        }
    }

    private void takeBack(BookingPlan plan, Reversal reversal, EarnedProgrammes.Known programme, Parts parts) {
        long left = parts.left(effects -> sum(effects, effect -> effect.kind() == Effect.Kind.ISSUED));
        long due = programme
                .terms()
                .outcome(new Counted(parts.keptMinor(), visitsOf(programme, parts.given())))
                .amountMinor();
        if (left > due) {
            vouchers.takeBack(plan, programme, new EarnedVouchers.Back(reversal.saleId(), left - due, due == 0))
                    .ifPresent(plan::record);
        }
        long restored = left > 0 && due == 0 ? resetVisits(parts.given()) : 0;
        long gone = reversal.whole() ? counted(parts.given()).visits() : 0;
        visitsBack(plan, programme, restored, gone);
    }

    /** With the whole voucher the visits that it rewarded come back; the sale's own goes when nothing of it is left. */
    private void visitsBack(BookingPlan plan, EarnedProgrammes.Known programme, long restored, long gone) {
        String kind = restored > 0 ? CycleCounters.RESTORED : CycleCounters.RETURNED;
        move(plan, programme, new CycleCounters.Move(kind, null, new Counted(0, restored - gone)));
        record(plan, programme, Account.VISITS, restored);
        record(plan, programme, Account.VISITS, -gone);
    }

    /** How many visits the sale's voucher was given for, as far as the terms ask. */
    private static long visitsOf(EarnedProgrammes.Known programme, List<Effect> given) {
        boolean enough = given.stream()
                .anyMatch(effect -> effect.kind() == Effect.Kind.ISSUED
                        && effect.reason().code().equals(EarnedRule.FOR_VISITS));
        return enough ? programme.terms().threshold().visits() : 0;
    }

    private void countBack(BookingPlan plan, Reversal reversal, EarnedProgrammes.Known programme, Parts parts) {
        long money = Math.max(0, parts.left(effects -> counted(effects).turnoverMinor()) - parts.keptMinor());
        long visits = reversal.whole() ? parts.left(effects -> counted(effects).visits()) : 0;
        Counted back = new Counted(-money, -visits);
        if (!back.nothing()) {
            counters.move(plan, programme.programmeId(), new CycleCounters.Move(CycleCounters.RETURNED, null, back));
            recordCounted(plan, programme, back);
        }
    }

    private void recordCounted(BookingPlan plan, EarnedProgrammes.Known programme, Counted back) {
        record(plan, programme, plan.context().currency(), back.turnoverMinor());
        record(plan, programme, Account.VISITS, back.visits());
    }

    private void record(BookingPlan plan, EarnedProgrammes.Known programme, String unit, long amount) {
        if (amount != 0) {
            plan.record(new Effect(
                    null,
                    Effect.Kind.COUNTED,
                    rule(),
                    programme.version().id(),
                    null,
                    unit,
                    amount,
                    amount > 0 ? Reason.of("earned.visits-restored", amount) : Reason.of("earned.counted-back")));
        }
    }

    private static long kept(Reversal reversal, List<Effect> ofProgramme) {
        Set<Integer> excluded = ofProgramme.stream()
                .filter(effect -> effect.kind() == Effect.Kind.EXCLUDED)
                .map(Effect::lineNo)
                .collect(Collectors.toSet());
        return reversal.lines().stream()
                .filter(line -> line.article() && !excluded.contains(line.lineNo()))
                .mapToLong(ReturnedLine::keptMinor)
                .sum();
    }

    private static Counted counted(List<Effect> effects) {
        return new Counted(
                sum(effects, effect -> isCount(effect) && !effect.unit().equals(Account.VISITS)),
                sum(effects, effect -> isCount(effect) && effect.unit().equals(Account.VISITS)));
    }

    /** What a sale counted, its resets apart. */
    private static boolean isCount(Effect effect) {
        return effect.kind() == Effect.Kind.COUNTED && !isReset(effect);
    }

    private static boolean isReset(Effect effect) {
        return effect.kind() == Effect.Kind.COUNTED && effect.reason().code().equals(EarnedRule.RESET);
    }

    /** How many visits the sale's voucher has used up. */
    private static long resetVisits(List<Effect> effects) {
        return -sum(effects, EarnedBooker::isReset);
    }

    private static long sum(List<Effect> effects, java.util.function.Predicate<Effect> of) {
        return effects.stream().filter(of).mapToLong(Effect::amount).sum();
    }

    private static Map<Long, List<Effect>> byVersion(List<Effect> effects) {
        return effects.stream()
                .collect(Collectors.groupingBy(Effect::programmeVersionId, TreeMap::new, Collectors.toList()));
    }
}
