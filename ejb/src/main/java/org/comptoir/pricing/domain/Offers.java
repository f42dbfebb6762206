package org.comptoir.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;

/**
 * The customer's rates against each other: of one exclusive category the one that saves the customer most stays, ties by
 * its id; then each line has the best single rate (D-20). Who got nothing anywhere is told why, once.
 */
final class Offers {

    private static final Comparator<Offer> BEST = Comparator.comparing(Offer::rate)
            .thenComparing(offer -> offer.rule().code(), Comparator.reverseOrder())
            .thenComparing(
                    offer -> offer.source().programmeVersionId(), Comparator.nullsFirst(Comparator.reverseOrder()));

    private final Stacks stacks;
    private final SortedMap<Integer, List<Offer>> byLine = new TreeMap<>();
    private final Map<Offer, Stacked> out = new LinkedHashMap<>();

    Offers(Stacks stacks) {
        this.stacks = stacks;
    }

    /** A rate that a rule offers on a line. */
    record Offer(int lineNo, Rule rule, Rate rate, Work.Source source) {

        /** What is applied or not: the programme, else the card or the rule. */
        Object what() {
            Object of = source.programmeVersionId() == null ? source.reason() : source.programmeVersionId();
            return List.of(rule.code(), of);
        }
    }

    /** What an offer that got nothing is told. */
    record Lost(Offer offer, Reason why) {}

    void add(Offer offer) {
        byLine.computeIfAbsent(offer.lineNo(), no -> new ArrayList<>()).add(offer);
    }

    /**
     * Settles: takes the best offer of each line, in their order.
     *
     * @param net of a line, by its number
     * @param taker lowers the price of an offer's line by its rate and answers the amount
     * @return who got nothing anywhere, once each, and why
     */
    List<Lost> settle(IntToLongFunction net, ToLongFunction<Offer> taker) {
        settleCategories(net);
        Map<Integer, Offer> winners = new TreeMap<>();
        Set<Object> applied = new HashSet<>();
        for (List<Offer> ofLine : byLine.values()) {
            ofLine.stream().filter(offer -> !out.containsKey(offer)).max(BEST).ifPresent(best -> {
                winners.put(best.lineNo(), best);
                if (taker.applyAsLong(best) > 0) {
                    applied.add(best.what());
                }
            });
        }
        Map<Object, Lost> lost = new LinkedHashMap<>();
        for (List<Offer> ofLine : byLine.values()) {
            for (Offer offer : ofLine) {
                if (!applied.contains(offer.what())) {
                    Reason why = why(offer, winners.get(offer.lineNo()));
                    lost.putIfAbsent(offer.what(), new Lost(offer, why));
                }
            }
        }
        return List.copyOf(lost.values());
    }

    private Reason why(Offer offer, Offer winner) {
        Stacked kept = out.get(offer);
        if (winner == null || kept != null && kept.equals(stacked(winner))) {
            return Stacks.lost(kept);
        }
        return offer.equals(winner) ? Reason.of("pricing.no-cent", offer.rate().percent()) : beaten(offer, winner);
    }

    private static Reason beaten(Offer offer, Offer by) {
        return Reason.of(
                "pricing.beaten",
                offer.rate().percent(),
                by.rule().code(),
                by.rate().percent());
    }

    private Stacked stacked(Offer offer) {
        return stacks.of(offer.rule(), offer.source().programmeVersionId());
    }

    private String category(Offer offer) {
        Stacked stacked = stacked(offer);
        return stacked == null ? null : stacked.stacking().exclusiveCategory();
    }

    private void settleCategories(IntToLongFunction net) {
        SortedMap<String, Set<Stacked>> rivals = new TreeMap<>();
        for (List<Offer> ofLine : byLine.values()) {
            for (Offer offer : ofLine) {
                String category = category(offer);
                if (category != null) {
                    rivals.computeIfAbsent(category, name -> new TreeSet<>(Stacked.BY_ID))
                            .add(stacked(offer));
                }
            }
        }
        rivals.forEach((category, of) -> {
            if (of.size() > 1) {
                keepBest(category, of, net);
            }
        });
    }

    private void keepBest(String category, Set<Stacked> rivals, IntToLongFunction net) {
        Stacked kept = null;
        long most = -1;
        for (Stacked rival : rivals) {
            long saved = saved(category, rival, net);
            if (saved > most) {
                most = saved;
                kept = rival;
            }
        }
        for (List<Offer> ofLine : byLine.values()) {
            for (Offer offer : ofLine) {
                if (category.equals(category(offer)) && stacked(offer).isRivalOf(kept)) {
                    out.put(offer, kept);
                }
            }
        }
    }

    /** What the customer saves when only that one of its category stays. */
    private long saved(String category, Stacked only, IntToLongFunction net) {
        long saved = 0;
        for (Map.Entry<Integer, List<Offer>> line : byLine.entrySet()) {
            Rate best = Rate.NONE;
            for (Offer offer : line.getValue()) {
                boolean stays = !out.containsKey(offer)
                        && (!category.equals(category(offer)) || !stacked(offer).isRivalOf(only));
                if (stays && offer.rate().compareTo(best) > 0) {
                    best = offer.rate();
                }
            }
            saved += best.of(net.applyAsLong(line.getKey()));
        }
        return saved;
    }
}
