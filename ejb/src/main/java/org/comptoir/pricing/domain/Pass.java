package org.comptoir.pricing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Shares;

/** One pricing of one basket: the lines' amounts as they fall, and what was done. */
final class Pass implements Work {

    private final List<Item> items;
    private final long[] nets;
    private final Facts facts;
    private final String currency;
    private final LocalDate day;
    private final List<Effect> effects = new ArrayList<>();
    private final List<NotApplied> notApplied = new ArrayList<>();
    private final Map<Integer, List<Offer>> offers = new TreeMap<>();
    private Rule rule;

    Pass(List<Item> items, Facts facts, String currency, LocalDate day) {
        this.items = List.copyOf(items);
        this.nets = items.stream().mapToLong(Item::listMinor).toArray();
        this.facts = facts;
        this.currency = currency;
        this.day = day;
    }

    private record Offer(String rule, Rate rate, Source source) {}

    void run(Rule next) {
        rule = next;
        rule.apply(this);
    }

    /** Takes the best offer of each line once all rules of the stage have spoken. */
    void settle(Stage stage) {
        if (stage == Stage.CUSTOMER_RATE) {
            offers.forEach(this::takeBest);
            offers.clear();
        }
    }

    List<Effect> effects() {
        return effects;
    }

    List<NotApplied> notApplied() {
        return notApplied.stream().distinct().toList();
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public String currency() {
        return currency;
    }

    @Override
    public List<State> lines() {
        List<State> states = new ArrayList<>();
        for (int i = 0; i < nets.length; i++) {
            states.add(new State(items.get(i), nets[i]));
        }
        return states;
    }

    @Override
    public List<State> reducible() {
        return lines().stream()
                .filter(state -> state.item().kind() == Item.Kind.ARTICLE && state.netMinor() > 0)
                .toList();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void offer(int lineNo, Rate rate, Source source) {
        if (rate.basisPoints() > 0) {
            offers.computeIfAbsent(lineNo, no -> new ArrayList<>()).add(new Offer(rule.code(), rate, source));
        }
    }

    @Override
    public long spread(long amountMinor, List<State> over, Source source) {
        List<Long> weights = over.stream().map(State::netMinor).toList();
        long left = weights.stream().mapToLong(Long::longValue).sum();
        long taken = Math.min(amountMinor, left);
        List<Long> parts = Shares.byWeight(taken, weights);
        for (int i = 0; i < over.size(); i++) {
            reduce(over.get(i).item().lineNo(), parts.get(i), source, rule.code());
        }
        return taken;
    }

    @Override
    public void earn(String unit, long amount, Source source) {
        if (amount != 0) {
            effects.add(new Effect(
                    null,
                    Effect.Kind.POINTS,
                    rule.code(),
                    source.programmeVersionId(),
                    source.instrumentId(),
                    unit,
                    amount,
                    source.reason()));
        }
    }

    @Override
    public void exclude(State line, Source source) {
        effects.add(new Effect(
                line.item().lineNo(),
                Effect.Kind.EXCLUDED,
                rule.code(),
                source.programmeVersionId(),
                null,
                currency,
                line.netMinor(),
                source.reason()));
    }

    @Override
    public void notApplied(Reason why, Reason unlock) {
        notApplied.add(new NotApplied(rule.code(), why, unlock));
    }

    private void takeBest(int lineNo, List<Offer> ofLine) {
        Offer best = ofLine.stream()
                .max(Comparator.comparing(Offer::rate).thenComparing(Offer::rule, Comparator.reverseOrder()))
                .orElseThrow();
        reduce(lineNo, best.rate().of(nets[indexOf(lineNo)]), best.source(), best.rule());
        for (Offer offer : ofLine) {
            if (!offer.equals(best)) {
                Reason why = Reason.of("pricing.beaten", percent(offer.rate()), best.rule(), percent(best.rate()));
                notApplied.add(new NotApplied(offer.rule(), why, null));
            }
        }
    }

    private void reduce(int lineNo, long amount, Source source, String ruleCode) {
        if (amount == 0) {
            return;
        }
        nets[indexOf(lineNo)] -= amount;
        effects.add(new Effect(
                lineNo,
                source.instrumentId() == null ? Effect.Kind.DISCOUNT : Effect.Kind.VOUCHER,
                ruleCode,
                source.programmeVersionId(),
                source.instrumentId(),
                currency,
                amount,
                source.reason()));
    }

    private int indexOf(int lineNo) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).lineNo() == lineNo) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line " + lineNo);
    }

    private static String percent(Rate rate) {
        return java.math.BigDecimal.valueOf(rate.basisPoints(), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
