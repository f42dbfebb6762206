package org.comptoir.property;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.loyalty.earned.domain.EarnedOffer;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.loyalty.points.domain.LaidRedemption;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.reward.domain.LaidReward;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stacked;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;

/** What must hold for the price of every basket; a law that is broken says so with the basket. */
final class BasketLaws {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);
    private static final List<Class<?>> LAID_IN_ORDER =
            List.of(ManualDiscount.class, LaidRedemption.class, LaidReward.class);
    private static final Map<Text, Boolean> KNOWN_TEXTS = new ConcurrentHashMap<>();

    private record Text(String code, int facts) {}

    private final List<Rule> rules;
    private final Pricing pricing;

    BasketLaws(List<Rule> rules) {
        this.rules = rules;
        this.pricing = new Pricing(rules);
    }

    /** Prices the basket in several ways and looks at what comes out; answers the price. */
    Quote hold(Round round) {
        Quote quote = price(pricing, round.items(), round.asFacts());
        sums(quote);
        vat(quote);
        reasons(quote);
        stacking(quote, round);
        limits(quote, round);
        told(quote, round);
        same("twice the same basket", quote, price(pricing, round.items(), round.asFacts()));
        Pricing shuffledRules = new Pricing(round.dice().shuffled(rules));
        same("rules in another order", quote, price(shuffledRules, round.items(), round.asFacts()));
        same("facts in another order", money(quote), money(price(pricing, round.items(), Facts.of(shuffled(round)))));
        same(
                "lines in another order",
                money(quote),
                money(price(pricing, round.dice().shuffled(round.items()), round.asFacts())));
        return quote;
    }

    /** Every programme did something or says why not. */
    private static void told(Quote quote, Round round) {
        Map<Long, String> versions = new HashMap<>();
        for (Object fact : round.facts()) {
            if (fact instanceof PromotionOffer offer) {
                versions.put(offer.programmeVersionId(), "promotion");
            } else if (fact instanceof ConditionalOffer offer) {
                versions.put(offer.programmeVersionId(), "conditional");
            } else if (fact instanceof ClubOffer offer) {
                versions.put(offer.programmeVersionId(), "club-card");
            } else if (fact instanceof LaidCoupon laid) {
                versions.put(laid.coupon().programmeVersionId(), "coupon");
            } else if (fact instanceof EarnedOffer offer) {
                versions.put(offer.programmeVersionId(), "earned");
            } else if (fact instanceof PointsOffer offer) {
                versions.put(offer.programmeVersionId(), "points");
            }
        }
        Set<Long> spoken = new HashSet<>();
        quote.effects().forEach(effect -> spoken.add(effect.programmeVersionId()));
        quote.notApplied().forEach(no -> spoken.add(no.programmeVersionId()));
        versions.forEach((version, rule) ->
                check(rule + " " + version + " is told", round.items().isEmpty() || spoken.contains(version)));
    }

    /** One programme of an exclusive category at the most lowers prices, and only those of articles that it takes. */
    private static void stacking(Quote quote, Round round) {
        Map<Object, Stacked> known = new HashMap<>();
        round.facts().stream()
                .filter(Stacked.class::isInstance)
                .map(Stacked.class::cast)
                .forEach(of -> known.put(of.rule() == null ? of.programmeVersionId() : of.rule(), of));
        Map<String, Stacked> taken = new HashMap<>();
        for (Effect effect : quote.effects()) {
            Stacked of = effect.programmeVersionId() == null
                    ? known.get(effect.rule())
                    : known.get(effect.programmeVersionId());
            if (of == null || !effect.kind().lowersPrice()) {
                continue;
            }
            String category = of.stacking().exclusiveCategory();
            check(
                    "one of a category: " + category,
                    category == null || of.equals(taken.merge(category, of, (a, b) -> a)));
            Item item = round.items().stream()
                    .filter(line -> line.lineNo() == effect.lineNo())
                    .findFirst()
                    .orElseThrow();
            check(
                    "an article that it takes",
                    item.marks().rewardOf() != null || of.stacking().takes(item.marks()));
        }
    }

    /** No programme takes more than is left to it. */
    private static void limits(Quote quote, Round round) {
        for (LimitLeft left : round.asFacts().all(LimitLeft.class)) {
            long taken = left.takenBy(quote.effects());
            check("within its budget", taken <= left.minorLeft());
            check("within its uses", taken == 0 || left.usesLeft() > 0);
        }
    }

    /** In another order; only claims that are tried in the order in which they were laid keep it among themselves. */
    private static List<Object> shuffled(Round round) {
        List<Object> facts = round.dice().shuffled(round.facts());
        for (Class<?> laid : LAID_IN_ORDER) {
            Iterator<Object> inOrder =
                    round.facts().stream().filter(laid::isInstance).iterator();
            facts.replaceAll(fact -> laid.isInstance(fact) ? inOrder.next() : fact);
        }
        return facts;
    }

    private static Quote price(Pricing kernel, List<Item> items, Facts facts) {
        return kernel.price(items, facts, "EUR", Round.NOON);
    }

    /** What the customer sees, whatever line a cent of it fell on. */
    private record Money(long total, long discount, long stored) {}

    private static Money money(Quote quote) {
        return new Money(quote.totalMinor(), quote.discountMinor(), quote.storedValueMinor());
    }

    private static void sums(Quote quote) {
        long list = 0;
        long net = 0;
        for (Quote.Line line : quote.lines()) {
            list += line.listMinor();
            net += line.netMinor();
            check("no line below zero", line.netMinor() >= 0);
            check("no line dearer than its price", line.discountMinor() >= 0);
            check(
                    "a line is its price less its reductions",
                    line.listMinor() - line.discountMinor() == line.netMinor());
            check(
                    "price is unit price times quantity",
                    line.listMinor() == line.item().listMinor());
            check("stored value is never reduced", !line.item().kind().isStoredValue() || line.discountMinor() == 0);
            check("reductions of a line are its effects", line.discountMinor() == reductions(quote, line));
        }
        same("sum of the prices", quote.listMinor(), list);
        same("sum of the lines", quote.totalMinor(), net);
        same("sum of the reductions", quote.discountMinor(), list - net);
        for (Effect effect : quote.effects()) {
            check(
                    "an effect has an amount",
                    effect.amount() > 0 || !effect.kind().lowersPrice());
        }
    }

    private static long reductions(Quote quote, Quote.Line line) {
        return quote.effects().stream()
                .filter(effect -> effect.kind().lowersPrice())
                .filter(effect -> Objects.equals(effect.lineNo(), line.item().lineNo()))
                .mapToLong(Effect::amount)
                .sum();
    }

    private static void vat(Quote quote) {
        long gross = 0;
        for (Quote.Vat vat : quote.vat()) {
            long ofLines = 0;
            long lines = 0;
            for (Quote.Line line : quote.lines()) {
                if (line.item().isTaxedNow() && line.item().vatRateBp() == vat.rateBp()) {
                    ofLines += line.vatMinor();
                    lines += line.netMinor();
                }
            }
            same("VAT of the lines", vat.vatMinor(), ofLines);
            same("gross of the lines", vat.grossMinor(), lines);
            same("VAT of the gross", vat.vatMinor(), new Rate(vat.rateBp()).containedIn(vat.grossMinor()));
            same("gross is net and VAT", vat.grossMinor(), vat.netMinor() + vat.vatMinor());
            gross += vat.grossMinor();
        }
        long taxed = quote.lines().stream()
                .filter(line -> line.item().isTaxedNow())
                .mapToLong(Quote.Line::netMinor)
                .sum();
        same("all that is taxed has its rate", taxed, gross);
    }

    private static void reasons(Quote quote) {
        quote.effects().forEach(effect -> text(effect.reason()));
        quote.notApplied().forEach(no -> {
            text(no.why());
            if (no.unlock() != null) {
                text(no.unlock());
            }
        });
    }

    /** A reason has a text of its own in each language; looked up once for each code and number of facts. */
    private static void text(Reason reason) {
        check("an effect has a reason", reason != null);
        boolean known = KNOWN_TEXTS.computeIfAbsent(
                new Text(reason.code(), reason.args().size()),
                key -> LANGUAGES.stream()
                        .map(language -> ReasonText.of(reason, language))
                        .allMatch(text ->
                                !text.isBlank() && !text.startsWith(reason.code() + " ") && !text.contains("{")));
        if (!known) {
            throw new AssertionError("a text in three languages: " + reason);
        }
    }

    private static void check(String law, boolean holds) {
        if (!holds) {
            throw new AssertionError(law);
        }
    }

    private static void same(String law, Object one, Object other) {
        if (!one.equals(other)) {
            throw new AssertionError(law + ":\n" + one + "\n" + other);
        }
    }
}
