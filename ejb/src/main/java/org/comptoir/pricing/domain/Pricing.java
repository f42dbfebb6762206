package org.comptoir.pricing.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/**
 * The kernel. Stages run in the brand's order, rules of a stage in the order of their codes, so that the same basket always
 * has the same effects. A line never falls below zero.
 */
public final class Pricing {

    private final Map<Stage, List<Rule>> rules = new EnumMap<>(Stage.class);

    public Pricing(List<Rule> rules) {
        rules.stream()
                .sorted(Comparator.comparing(Rule::code))
                .forEach(rule -> this.rules
                        .computeIfAbsent(rule.stage(), stage -> new ArrayList<>())
                        .add(rule));
    }

    /**
     * Prices items at the store's time. While a programme takes more than its limit leaves, they are priced again as if it
     * were not in force: one programme less each time, so this ends.
     */
    public Quote price(List<Item> items, Facts facts, String currency, LocalDateTime now) {
        List<LimitLeft> limited = facts.all(LimitLeft.class);
        Map<Long, Reason> standingBack = new HashMap<>();
        Pass pass = pass(new Pass(items, facts, currency, now, Map.of()), facts);
        Optional<LimitLeft> over = exceeded(limited, pass);
        while (over.isPresent()) {
            standingBack.put(over.get().programmeVersionId(), over.get().why(currency));
            pass = pass(new Pass(items, facts, currency, now, standingBack), facts);
            over = exceeded(limited, pass);
        }
        return quote(pass);
    }

    private static Optional<LimitLeft> exceeded(List<LimitLeft> limited, Pass pass) {
        return limited.stream()
                .filter(left -> left.isExceededBy(pass.effects()))
                .min(LimitLeft.FIRST);
    }

    private Pass pass(Pass pass, Facts facts) {
        StageOrder order = facts.one(StageOrder.class).orElse(StageOrder.DEFAULT);
        for (Stage stage : order.stages()) {
            rules.getOrDefault(stage, List.of()).forEach(pass::run);
            pass.settle(stage);
        }
        return pass;
    }

    private static Quote quote(Pass pass) {
        List<Work.State> states = pass.lines();
        VatSplit vat = VatSplit.of(
                states.stream().map(Work.State::item).toList(),
                states.stream().map(Work.State::netMinor).toList());
        List<Quote.Line> lines = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Work.State state = states.get(i);
            long list = state.item().listMinor();
            lines.add(new Quote.Line(
                    state.item(),
                    list,
                    list - state.netMinor(),
                    state.netMinor(),
                    vat.ofLines().get(i)));
        }
        return new Quote(
                List.copyOf(lines),
                List.copyOf(pass.effects()),
                List.copyOf(pass.notApplied()),
                vat.rates(),
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
}
