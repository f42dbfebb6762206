package org.comptoir.pricing.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
