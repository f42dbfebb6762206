package org.comptoir.pricing.domain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Stacks stacks;
    private final Offers offers;
    private Rule rule;

    /** The programmes of a rule that is switched off, while it speaks in vain; null when it works. */
    private Set<Long> muted;

    /**
     * Of nothing done yet.
     *
     * @param standingBack versions whose programmes lower no price because their limit leaves too little, and why
     */
    Pass(List<Item> items, Facts facts, String currency, LocalDateTime now, Map<Long, Reason> standingBack) {
        this.items = List.copyOf(items);
        this.nets = items.stream().mapToLong(Item::listMinor).toArray();
        this.facts = facts;
        this.stacks = new Stacks(facts, standingBack);
        this.offers = new Offers(stacks);
        this.currency = currency;
        this.now = now;
        this.switchedOff =
                facts.all(SwitchedOff.class).stream().map(SwitchedOff::rule).collect(Collectors.toSet());
    }

    void run(Rule next) {
        rule = next;
        if (switchedOff.contains(next.code())) {
            switchedOff();
        } else {
            rule.apply(this);
            stacks.untold()
                    .forEach(met -> notApplied.add(
                            new NotApplied(rule.code(), met.programmeVersionId(), met.why(), met.unlock())));
        }
    }

    /** Each programme that the rule would have spoken of is told that it is switched off, or else the rule itself. */
    private void switchedOff() {
        muted = new LinkedHashSet<>();
        rule.apply(this);
        stacks.untold();
        if (muted.isEmpty()) {
            muted.add(null);
        }
        Reason why = Reason.of("pricing.switched-off", rule.code());
        muted.forEach(version -> notApplied.add(new NotApplied(rule.code(), version, why, null)));
        muted = null;
    }

    /** True for what a rule says in vain, because it is switched off. */
    private boolean mutes(Long programmeVersionId) {
        if (muted != null) {
            muted.add(programmeVersionId);
        }
        return muted != null;
    }

    /** Takes the best offer of each line once all rules of the stage have spoken. */
    void settle(Stage stage) {
        if (stage == Stage.CUSTOMER_RATE) {
            offers.settle(lineNo -> nets[indexOf(lineNo)], this::take)
                    .forEach(lost -> notApplied.add(new NotApplied(
                            lost.offer().rule().code(), lost.offer().source().programmeVersionId(), lost.why(), null)));
        }
    }

    List<Effect> effects() {
        return effects;
    }

    /** What was told, and of the programmes that nobody spoke of what the facts say. */
    List<NotApplied> notApplied() {
        List<Elsewhere> elsewhere = items.isEmpty() ? List.of() : facts.all(Elsewhere.class);
        Set<NotApplied> told = new LinkedHashSet<>(notApplied);
        if (!elsewhere.isEmpty()) {
            Set<Long> spoken = effects.stream().map(Effect::programmeVersionId).collect(Collectors.toSet());
            notApplied.forEach(no -> spoken.add(no.programmeVersionId()));
            elsewhere.stream()
                    .filter(of -> !spoken.contains(of.programmeVersionId()))
                    .map(of -> new NotApplied(of.rule(), of.programmeVersionId(), of.why(), null, false))
                    .forEach(told::add);
        }
        return List.copyOf(told);
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
    public List<State> reducible(Long programmeVersionId) {
        List<State> lines = lines().stream()
                .filter(state -> state.item().isBought() && state.netMinor() > 0)
                .toList();
        return stacks.allowed(rule, programmeVersionId, lines);
    }

    @Override
    public boolean mayReduce(Long programmeVersionId) {
        return !stacks.standsBack(rule, programmeVersionId);
    }

    @Override
    public List<State> rewards(String claimKey, Long programmeVersionId) {
        return stacks.isBlocked(rule, programmeVersionId)
                ? List.of()
                : lines().stream()
                        .filter(state -> claimKey.equals(state.item().marks().rewardOf()) && state.netMinor() > 0)
                        .toList();
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public void offer(int lineNo, Rate rate, Source source) {
        if (rate.basisPoints() > 0 && !mutes(source.programmeVersionId()) && mayReduce(source.programmeVersionId())) {
            offers.add(new Offers.Offer(lineNo, rule, rate, source));
        }
    }

    @Override
    public long spread(long amountMinor, List<State> over, Source source) {
        if (mutes(source.programmeVersionId()) || stacks.isBlocked(rule, source.programmeVersionId())) {
            return 0;
        }
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
    public void forfeit(long amountMinor, Source source) {
        add(Effect.Kind.FORFEITED, currency, amountMinor, source);
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
        if (!mutes(source.programmeVersionId()) && amount != 0) {
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
        if (mutes(source.programmeVersionId())) {
            return;
        }
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
        if (mutes(programmeVersionId)) {
            return;
        }
        notApplied.add(stacks.obstacle(rule, programmeVersionId)
                .map(met -> new NotApplied(claimKind, programmeVersionId, met.why(), met.unlock()))
                .orElseGet(() -> new NotApplied(claimKind, programmeVersionId, why, unlock)));
    }

    @Override
    public void explain(String claimKind, Long programmeVersionId, Reason why, Reason unlock) {
        if (!mutes(programmeVersionId)) {
            notApplied.add(new NotApplied(claimKind, programmeVersionId, why, unlock, false));
        }
    }

    private long take(Offers.Offer offer) {
        long amount = offer.rate().of(nets[indexOf(offer.lineNo())]);
        reduce(offer.lineNo(), amount, offer.source(), offer.rule());
        return amount;
    }

    private void reduce(int lineNo, long amount, Source source, Rule by) {
        if (amount == 0) {
            return;
        }
        nets[indexOf(lineNo)] -= amount;
        stacks.reduced(by, source.programmeVersionId());
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
