package org.comptoir.pricing.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Shares;

/** One pricing of one basket: the lines' amounts as they fall, and what was done. */
final class Pass implements Work {

    /** Odd cents fall by what the goods are, not by when they were scanned: the next rule then finds the same amounts. */
    private static final Comparator<State> BY_GOODS = Comparator.comparing(State::netMinor)
            .thenComparing(line -> line.item().reference())
            .thenComparing(line -> line.item().quantity())
            .thenComparing(line -> line.item().unitPriceMinor())
            .thenComparing(line -> line.item().lineNo());

    private final List<Item> items;
    private final long[] nets;
    private final Facts facts;
    private final String currency;
    private final LocalDateTime now;
    private final Set<String> switchedOff;
    private final List<Effect> effects = new ArrayList<>();
    private final List<NotApplied> notApplied = new ArrayList<>();
    private final Map<Integer, List<Offer>> offers = new TreeMap<>();
    private Rule rule;

    Pass(List<Item> items, Facts facts, String currency, LocalDateTime now) {
        this.items = List.copyOf(items);
        this.nets = items.stream().mapToLong(Item::listMinor).toArray();
        this.facts = facts;
        this.currency = currency;
        this.now = now;
        this.switchedOff =
                facts.all(SwitchedOff.class).stream().map(SwitchedOff::rule).collect(Collectors.toSet());
    }

    private record Offer(Rule rule, Rate rate, Source source) {}

    void run(Rule next) {
        rule = next;
        if (switchedOff.contains(next.code())) {
            notApplied(Reason.of("pricing.switched-off", next.code()), null);
        } else {
            rule.apply(this);
        }
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
    public LocalDateTime now() {
        return now;
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
                .filter(state -> state.item().isBought() && state.netMinor() > 0)
                .toList();
    }

    @Override
    public List<State> rewards(String claimKey) {
        return lines().stream()
                .filter(state -> claimKey.equals(state.item().marks().rewardOf()) && state.netMinor() > 0)
                .toList();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void offer(int lineNo, Rate rate, Source source) {
        if (rate.basisPoints() > 0) {
            offers.computeIfAbsent(lineNo, no -> new ArrayList<>()).add(new Offer(rule, rate, source));
        }
    }

    @Override
    public long spread(long amountMinor, List<State> over, Source source) {
        List<State> byGoods = over.stream().sorted(BY_GOODS).toList();
        List<Long> weights = byGoods.stream().map(State::netMinor).toList();
        long left = weights.stream().mapToLong(Long::longValue).sum();
        long taken = Math.min(amountMinor, left);
        List<Long> parts = Shares.byWeight(taken, weights);
        for (int i = 0; i < byGoods.size(); i++) {
            reduce(byGoods.get(i).item().lineNo(), parts.get(i), source, rule);
        }
        return taken;
    }

    @Override
    public void earn(String unit, long amount, Source source) {
        add(Effect.Kind.POINTS, unit, amount, source);
    }

    @Override
    public void spend(String unit, long amount, Source source) {
        add(Effect.Kind.SPENT, unit, amount, source);
    }

    @Override
    public void count(String unit, long amount, Source source) {
        add(Effect.Kind.COUNTED, unit, amount, source);
    }

    @Override
    public void issue(long amountMinor, Source source) {
        add(Effect.Kind.ISSUED, currency, amountMinor, source);
    }

    @Override
    public void grant(String unit, long amount, Source source) {
        add(Effect.Kind.GRANTED, unit, amount, source);
    }

    @Override
    public void grant(State line, String unit, long amount, Source source) {
        add(line.item().lineNo(), Effect.Kind.GRANTED, unit, amount, source);
    }

    private void add(Effect.Kind kind, String unit, long amount, Source source) {
        add(null, kind, unit, amount, source);
    }

    private void add(Integer lineNo, Effect.Kind kind, String unit, long amount, Source source) {
        if (amount != 0) {
            effects.add(new Effect(
                    lineNo,
                    kind,
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
    public void notApplied(Long programmeVersionId, Reason why, Reason unlock) {
        notApplied(rule.code(), programmeVersionId, why, unlock);
    }

    @Override
    public void notApplied(String claimKind, Long programmeVersionId, Reason why, Reason unlock) {
        notApplied.add(new NotApplied(claimKind, programmeVersionId, why, unlock));
    }

    private void takeBest(int lineNo, List<Offer> ofLine) {
        Offer best = ofLine.stream()
                .max(Comparator.comparing(Offer::rate)
                        .thenComparing(offer -> offer.rule().code(), Comparator.reverseOrder()))
                .orElseThrow();
        reduce(lineNo, best.rate().of(nets[indexOf(lineNo)]), best.source(), best.rule());
        for (Offer offer : ofLine) {
            if (!offer.equals(best)) {
                Reason why = Reason.of(
                        "pricing.beaten",
                        offer.rate().percent(),
                        best.rule().code(),
                        best.rate().percent());
                notApplied.add(
                        new NotApplied(offer.rule().code(), offer.source().programmeVersionId(), why, null));
            }
        }
    }

    private void reduce(int lineNo, long amount, Source source, Rule by) {
        if (amount == 0) {
            return;
        }
        nets[indexOf(lineNo)] -= amount;
        effects.add(new Effect(
                lineNo,
                by.stage().reduction(),
                by.code(),
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
}
