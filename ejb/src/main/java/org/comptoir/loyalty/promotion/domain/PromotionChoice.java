package org.comptoir.loyalty.promotion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.comptoir.pricing.domain.Work;

/**
 * Who gets which unit when several promotions mean it: a unit belongs to one promotion at most, so reductions never pile
 * up and no price falls below zero. Of promotions in one exclusive category only the best stays. A higher priority
 * chooses first; among equals, each unit has the best single offer, and offers of groups take units from it as long as
 * that saves the customer more, the one that saves most first. Ties go to the smaller programme id. The customer never
 * pays more than under any one of the promotions of the same priority alone. Neither the order of lines nor of
 * promotions matters.
 */
public final class PromotionChoice {

    private final List<PromotionOffer> offers;
    private final List<UnitRun> runs;
    private final Map<Long, NavigableMap<Integer, Long>> savings = new HashMap<>();
    private final Map<Long, PromotionOffer> beatenBy = new HashMap<>();

    private PromotionChoice(List<PromotionOffer> offers, List<Work.State> lines) {
        this.offers = offers.stream()
                .sorted(Comparator.comparing(PromotionOffer::programmeId))
                .toList();
        this.runs = UnitRun.of(lines);
    }

    /** Chooses; lines are those that may be reduced. */
    public static PromotionChoice of(List<PromotionOffer> offers, List<Work.State> lines) {
        PromotionChoice choice = new PromotionChoice(offers, lines);
        NavigableMap<Integer, List<PromotionOffer>> levels = new TreeMap<>(Comparator.reverseOrder());
        choice.standing(lines)
                .forEach(offer -> levels.computeIfAbsent(offer.terms().priority(), p -> new ArrayList<>())
                        .add(offer));
        levels.values().forEach(choice::settle);
        return choice;
    }

    /** What a promotion takes off, by line; empty when it took no unit. */
    public NavigableMap<Integer, Long> savings(PromotionOffer offer) {
        return savings.getOrDefault(offer.programmeId(), new TreeMap<>());
    }

    /** The promotion of its exclusive category that took its place, null for none. */
    public PromotionOffer beatenBy(PromotionOffer offer) {
        return beatenBy.get(offer.programmeId());
    }

    /** What a promotion would take off if it were the only one. */
    public static long alone(PromotionOffer offer, List<Work.State> lines) {
        PromotionChoice choice = new PromotionChoice(List.of(offer), lines);
        choice.settle(choice.offers);
        return choice.savings(offer).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<PromotionOffer> standing(List<Work.State> lines) {
        Map<String, List<PromotionOffer>> categories = new TreeMap<>();
        List<PromotionOffer> standing = new ArrayList<>();
        for (PromotionOffer offer : offers) {
            String category = offer.terms().stacking().exclusiveCategory();
            if (category == null) {
                standing.add(offer);
            } else {
                categories.computeIfAbsent(category, name -> new ArrayList<>()).add(offer);
            }
        }
        categories.values().forEach(rivals -> standing.add(best(rivals, lines)));
        standing.sort(Comparator.comparing(PromotionOffer::programmeId));
        return standing;
    }

    private PromotionOffer best(List<PromotionOffer> rivals, List<Work.State> lines) {
        Map<Long, Long> alone = new HashMap<>();
        rivals.forEach(rival -> alone.put(rival.programmeId(), alone(rival, lines)));
        Comparator<PromotionOffer> order = Comparator.comparing(
                        (PromotionOffer rival) -> alone.get(rival.programmeId()) == 0)
                .thenComparing(rival -> -rival.terms().priority())
                .thenComparing(rival -> -alone.get(rival.programmeId()))
                .thenComparing(PromotionOffer::programmeId);
        PromotionOffer winner = rivals.stream().min(order).orElseThrow();
        rivals.stream()
                .filter(rival -> rival.programmeId() != winner.programmeId() && alone.get(rival.programmeId()) > 0)
                .forEach(rival -> beatenBy.put(rival.programmeId(), winner));
        return winner;
    }

    /** Lets the promotions of one priority choose among the units that are free. */
    private void settle(List<PromotionOffer> level) {
        PromotionOffer[] single = new PromotionOffer[runs.size()];
        long[] alone = new long[runs.size()];
        for (int i = 0; i < runs.size(); i++) {
            for (PromotionOffer offer : level) {
                long saving = saving(offer, runs.get(i));
                if (saving > alone[i]) {
                    alone[i] = saving;
                    single[i] = offer;
                }
            }
        }
        settleGroups(
                new ArrayList<>(level.stream().filter(PromotionOffer::groups).toList()), alone);
        for (int i = 0; i < runs.size(); i++) {
            UnitRun run = runs.get(i);
            if (single[i] != null && run.free() > 0) {
                book(single[i], run, run.free() * alone[i]);
                run.take(run.free());
            }
        }
    }

    private static long saving(PromotionOffer offer, UnitRun run) {
        return offer.groups() || !offer.means(run.item()) ? 0 : offer.terms().savingOn(run.priceMinor());
    }

    private void settleGroups(List<PromotionOffer> waiting, long[] alone) {
        while (!waiting.isEmpty()) {
            PromotionOffer best = null;
            GroupPlan plan = null;
            for (PromotionOffer offer : waiting) {
                GroupPlan candidate = GroupPlan.of(offer, runs, alone);
                if (candidate.gainMinor() > (plan == null ? 0 : plan.gainMinor())) {
                    best = offer;
                    plan = candidate;
                }
            }
            if (plan == null) {
                return;
            }
            for (int i = 0; i < runs.size(); i++) {
                book(best, runs.get(i), plan.savingMinor(i));
                runs.get(i).take(plan.taken(i));
            }
            waiting.remove(best);
        }
    }

    private void book(PromotionOffer offer, UnitRun run, long savingMinor) {
        if (savingMinor > 0) {
            savings.computeIfAbsent(offer.programmeId(), id -> new TreeMap<>())
                    .merge(run.item().lineNo(), savingMinor, Long::sum);
        }
    }
}
