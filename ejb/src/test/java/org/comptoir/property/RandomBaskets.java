package org.comptoir.property;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;

/** Random baskets under all installed rules: {@code bench/random-baskets [--baskets N] [--seed S]}. */
public final class RandomBaskets {

    private static final int MOST_LINES = 12;
    private static final int LOAD_LINES = 30;
    private static final int LOAD_PROGRAMMES = 50;
    private static final int LOAD_ROUNDS = 200;
    private static final int LOAD_REPEATS = 50;

    private final BasketLaws laws;
    private final Map<Done, LongAdder> done = new ConcurrentHashMap<>();
    private final LongAdder lines = new LongAdder();

    /** A rule, and what it did; null for what it did not do. */
    private record Done(String rule, Effect.Kind kind) {}

    RandomBaskets(List<Rule> rules) {
        this.laws = new BasketLaws(rules);
    }

    /** Exit code 0 when every law held. */
    public static void main(String[] args) {
        Map<String, Long> options = options(args);
        long baskets = options.getOrDefault("--baskets", 1_000_000L);
        long seed = options.getOrDefault("--seed", 1L);
        List<Rule> rules = InstalledRules.all();
        System.out.printf("random-baskets: %,d baskets, seed %d%nrules: %s%n", baskets, seed, codes(rules));
        System.out.printf("rules without facts of their own: %s%n", withoutFacts(rules));
        RandomBaskets run = new RandomBaskets(rules);
        long begun = System.nanoTime();
        run.tryAll(baskets, seed);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "every law held: %,d lines, %.1f s, %,.0f baskets/s, each priced five times, %d processors%n",
                run.lines.sum(),
                seconds,
                baskets / seconds,
                Runtime.getRuntime().availableProcessors());
        run.effects().forEach((rule, count) -> System.out.printf("  %,12d  %s%n", count, rule));
        System.out.println(cpu(rules, seed));
        System.exit(0);
    }

    private static Map<String, Long> options(String[] args) {
        Map<String, Long> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], Long.valueOf(args[i + 1]));
        }
        return options;
    }

    /** Tries so many baskets on all processors; the first that breaks a law fails with its number and all that is in it. */
    void tryAll(long baskets, long seed) {
        Trials.run(baskets, seed, () -> this::tryOne);
    }

    private void tryOne(long number, Dice dice) {
        Round round = Round.thrown(dice, dice.between(0, MOST_LINES), FactMakers.ALL);
        try {
            note(laws.hold(round));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("basket " + number + ": " + e.getMessage() + "\n" + round, e);
        }
    }

    /** How often each rule did something: what never did anything has not been tried. */
    Map<String, Long> effects() {
        Map<String, Long> effects = new TreeMap<>();
        done.forEach((what, times) ->
                effects.put(what.rule() + " " + (what.kind() == null ? "not applied" : what.kind()), times.sum()));
        return effects;
    }

    private void note(Quote quote) {
        lines.add(quote.lines().size());
        quote.effects().forEach(effect -> count(new Done(effect.rule(), effect.kind())));
        quote.notApplied().forEach(no -> count(new Done(no.rule(), null)));
    }

    private void count(Done what) {
        done.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    static List<String> codes(List<Rule> rules) {
        return rules.stream().map(Rule::code).sorted().toList();
    }

    /** Rules that no maker feeds. */
    static List<String> withoutFacts(List<Rule> rules) {
        List<String> missing = new ArrayList<>(codes(rules));
        missing.removeAll(FactMakers.ALL.stream().map(FactMaker::rule).toList());
        return missing;
    }

    /** Processor time of one pricing of a basket of 30 lines with 50 programmes. */
    static String cpu(List<Rule> rules, long seed) {
        Pricing pricing = new Pricing(rules);
        List<FactMaker> many = FactMakers.ALL.stream().filter(FactMaker::isMany).toList();
        List<Round> rounds = new ArrayList<>();
        Dice seeds = new Dice(seed);
        for (int i = 0; i < LOAD_ROUNDS; i++) {
            Round round = new Round(new Dice(seeds.seed()), 7L);
            Round.fill(round, LOAD_LINES);
            for (FactMaker maker : FactMakers.ALL) {
                int share = LOAD_PROGRAMMES / many.size() + 1;
                maker.add(round, maker.isMany() ? share : 1);
            }
            rounds.add(round);
        }
        long sum = 0;
        long began = 0;
        for (int repeat = -LOAD_REPEATS; repeat < LOAD_REPEATS; repeat++) {
            if (repeat == 0) {
                began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            for (Round round : rounds) {
                List<Item> items = round.items();
                Facts facts = round.asFacts();
                sum += pricing.price(items, facts, "EUR", Round.NOON).totalMinor();
            }
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        double micros = nanos / 1e3 / LOAD_ROUNDS / LOAD_REPEATS;
        return String.format(
                "processor time of one pricing, %d lines and %d programmes: %.0f microseconds (control sum %d)",
                LOAD_LINES, LOAD_PROGRAMMES, micros, sum);
    }
}
