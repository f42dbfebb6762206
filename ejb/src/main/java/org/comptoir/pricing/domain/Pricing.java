package org.comptoir.pricing.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Shares;

/**
 * The kernel. Stages run in their order, rules of a stage in the order of their codes, so that the same basket always
 * has the same effects. A line never falls below zero.
 */
public final class Pricing {

    private final List<Rule> rules;

    public Pricing(List<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(Rule::stage).thenComparing(Rule::code))
                .toList();
    }

    /** Prices items at the store's time. */
    public Quote price(List<Item> items, Facts facts, String currency, LocalDateTime now) {
        Pass pass = new Pass(items, facts, currency, now);
        for (Stage stage : Stage.values()) {
            for (Rule rule : rules) {
                if (rule.stage() == stage) {
                    pass.run(rule);
                }
            }
            pass.settle(stage);
        }
        return quote(pass);
    }

    private static Quote quote(Pass pass) {
        List<Work.State> states = pass.lines();
        long[] vatOfLine = new long[states.size()];
        List<Quote.Vat> vat = vat(states, vatOfLine);
        List<Quote.Line> lines = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Work.State state = states.get(i);
            long list = state.item().listMinor();
            lines.add(new Quote.Line(state.item(), list, list - state.netMinor(), state.netMinor(), vatOfLine[i]));
        }
        return new Quote(
                List.copyOf(lines),
                List.copyOf(pass.effects()),
                List.copyOf(pass.notApplied()),
                vat,
                lines.stream().mapToLong(Quote.Line::listMinor).sum(),
                lines.stream().mapToLong(Quote.Line::discountMinor).sum(),
                lines.stream().mapToLong(Quote.Line::netMinor).sum(),
                states.stream()
                        .filter(state -> state.item().kind().isStoredValue())
                        .mapToLong(Work.State::netMinor)
                        .sum(),
                pass.effects().stream()
                        .filter(effect -> effect.kind() == Effect.Kind.POINTS)
                        .mapToLong(Effect::amount)
                        .sum());
    }

    /** VAT per rate from what is left to pay, and each line's exact part of it; stored value has none now (VO-1). */
    private static List<Quote.Vat> vat(List<Work.State> states, long[] vatOfLine) {
        Map<Integer, List<Integer>> byRate = new TreeMap<>();
        for (int i = 0; i < states.size(); i++) {
            Item item = states.get(i).item();
            if (item.isTaxedNow()) {
                byRate.computeIfAbsent(item.vatRateBp(), rate -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Quote.Vat> vat = new ArrayList<>();
        byRate.forEach((rateBp, indexes) -> {
            List<Long> nets =
                    indexes.stream().map(i -> states.get(i).netMinor()).toList();
            long gross = nets.stream().mapToLong(Long::longValue).sum();
            long contained = new Rate(rateBp).containedIn(gross);
            List<Long> parts = Shares.byWeight(contained, nets);
            for (int i = 0; i < indexes.size(); i++) {
                vatOfLine[indexes.get(i)] = parts.get(i);
            }
            vat.add(new Quote.Vat(rateBp, gross, gross - contained, contained));
        });
        return List.copyOf(vat);
    }
}
