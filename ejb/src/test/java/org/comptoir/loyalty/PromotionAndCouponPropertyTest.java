package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comptoir.customer.application.PermanentRateRule;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.loyalty.coupon.application.CouponRule;
import org.comptoir.loyalty.coupon.domain.Coupon;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.loyalty.coupon.domain.LaidCoupon;
import org.comptoir.loyalty.promotion.Promotions;
import org.comptoir.loyalty.promotion.application.PromotionRule;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;
import org.comptoir.shared.domain.Rate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every basket under any promotions and coupons, tried on baskets of a seeded generator. */
class PromotionAndCouponPropertyTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final int BASKETS = 3_000;
    private static final String[] SELECTIONS = {null, "A", "A,B", "-C", "B*", "D,E"};

    private static final List<Rule> RULES = List.of(new PromotionRule(), new CouponRule(), new PermanentRateRule());
    private static final List<Rule> PROMOTIONS = List.of(new PromotionRule());

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 77})
    void sumsAreExactAndNothingFallsBelowZero(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BASKETS; i++) {
            Quote quote = new Pricing(RULES).price(items(random), facts(random), "EUR", NOON);

            long reduced = quote.effects().stream().mapToLong(Effect::amount).sum();
            assertThat(quote.effects())
                    .allSatisfy(effect -> assertThat(effect.amount()).isPositive());
            assertThat(reduced).isEqualTo(quote.discountMinor());
            assertThat(quote.totalMinor()).isEqualTo(quote.listMinor() - quote.discountMinor());
            assertThat(quote.lines()).allSatisfy(line -> {
                assertThat(line.netMinor()).isNotNegative();
                assertThat(onLine(quote, line.item().lineNo())).isEqualTo(line.discountMinor());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4_711})
    void theOrderOfLinesRulesAndPromotionsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Rule> reversed = new ArrayList<>(RULES);
        Collections.reverse(reversed);
        for (int i = 0; i < BASKETS; i++) {
            List<Item> items = items(random);
            List<Object> facts = facts(random).all(Object.class);
            Quote quote = new Pricing(RULES).price(items, Facts.of(facts), "EUR", NOON);

            List<Object> mixed = new ArrayList<>(facts);
            Collections.shuffle(mixed, random);
            assertThat(new Pricing(reversed).price(items, Facts.of(mixed), "EUR", NOON))
                    .isEqualTo(quote);
            assertThat(new Pricing(RULES)
                            .price(renumbered(items, random), Facts.of(facts), "EUR", NOON)
                            .totalMinor())
                    .isEqualTo(quote.totalMinor());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 815})
    void nobodyPaysMoreThanUnderOneOfThePromotionsAlone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BASKETS; i++) {
            List<Item> items = items(random);
            List<PromotionOffer> offers = promotions(random).stream()
                    .map(offer ->
                            Promotions.offer(offer.programmeId(), Promotions.with(offer.terms(), null, null, 0, null)))
                    .toList();
            long together = new Pricing(PROMOTIONS)
                    .price(items, Facts.of(offers), "EUR", NOON)
                    .totalMinor();

            assertThat(offers)
                    .allSatisfy(offer -> assertThat(new Pricing(PROMOTIONS)
                                    .price(items, Facts.of(List.of(offer)), "EUR", NOON)
                                    .totalMinor())
                            .isGreaterThanOrEqualTo(together));
        }
    }

    /** Against every way of sharing few units between a rate and one promotion of groups. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void oneOfferOfGroupsBesideSingleOffersIsTheBestOfAllWays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<Item> items = new ArrayList<>();
            List<Long> prices = new ArrayList<>();
            for (int no = 1; no <= 3; no++) {
                int units = 1 + random.nextInt(3);
                long price = random.nextInt(1000);
                items.add(Promotions.item(no, "A" + no, price, units));
                prices.addAll(Collections.nCopies(units, price));
            }
            PromotionTerms single = Promotions.percent(100 * (1 + random.nextInt(60)), null);
            PromotionTerms group = group(random, null);
            List<PromotionOffer> offers = List.of(Promotions.offer(1, single), Promotions.offer(2, group));

            long saved = new Pricing(PROMOTIONS)
                    .price(items, Facts.of(offers), "EUR", NOON)
                    .discountMinor();

            assertThat(saved).isEqualTo(bestOfAll(prices, single, group));
        }
    }

    private static long bestOfAll(List<Long> prices, PromotionTerms single, PromotionTerms group) {
        List<Long> dearestFirst = new ArrayList<>(prices);
        dearestFirst.sort(Collections.reverseOrder());
        int size = group.groupSize();
        long best = 0;
        for (int chosen = 0; chosen < 1 << prices.size(); chosen++) {
            if (Integer.bitCount(chosen) % size != 0) {
                continue;
            }
            long saved = 0;
            int place = 0;
            for (int unit = 0; unit < prices.size(); unit++) {
                long price = dearestFirst.get(unit);
                if ((chosen >> unit & 1) == 0) {
                    saved += single.savingOn(price);
                } else {
                    saved += place++ % size >= size - group.reducedUnits() ? group.savingOn(price) : 0;
                }
            }
            best = Math.max(best, saved);
        }
        return best;
    }

    private static long onLine(Quote quote, int lineNo) {
        return quote.effects().stream()
                .filter(effect -> effect.lineNo() == lineNo)
                .mapToLong(Effect::amount)
                .sum();
    }

    /** The same goods scanned in another order. */
    private static List<Item> renumbered(List<Item> items, Random random) {
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        List<Item> again = new ArrayList<>();
        for (Item item : shuffled) {
            again.add(Promotions.item(again.size() + 1, item.reference(), item.unitPriceMinor(), item.quantity()));
        }
        return again;
    }

    private static List<Item> items(Random random) {
        List<Item> items = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int no = 1; no <= count; no++) {
            String reference = String.valueOf((char) ('A' + random.nextInt(6)));
            items.add(
                    Promotions.item(no, reference, random.nextInt(4) * 500 + random.nextInt(3), 1 + random.nextInt(9)));
        }
        return items;
    }

    private static Facts facts(Random random) {
        List<Object> facts = new ArrayList<>(promotions(random));
        if (random.nextBoolean()) {
            facts.add(new CustomerProfile(1, 1, new Rate(random.nextInt(10_001)), null, NOON.toLocalDate()));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            facts.add(coupon(i + 1L, random));
        }
        return Facts.of(facts);
    }

    private static List<PromotionOffer> promotions(Random random) {
        List<PromotionOffer> offers = new ArrayList<>();
        for (long id = 1; id <= random.nextInt(6); id++) {
            String articles = SELECTIONS[random.nextInt(SELECTIONS.length)];
            String category = random.nextInt(3) == 0 ? "X" : null;
            offers.add(Promotions.offer(
                    id, Promotions.with(form(random, articles), null, null, random.nextInt(2), category)));
        }
        return offers;
    }

    private static PromotionTerms form(Random random, String articles) {
        return switch (random.nextInt(4)) {
            case 0 -> Promotions.percent(1 + random.nextInt(10_000), articles);
            case 1 -> Promotions.off(1 + random.nextInt(900), articles);
            case 2 -> Promotions.finalPrice(random.nextInt(900), articles);
            default -> group(random, articles);
        };
    }

    private static PromotionTerms group(Random random, String articles) {
        int size = 2 + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> Promotions.nextAt(size - 1, 1 + random.nextInt(10_000), articles);
            case 1 -> Promotions.forPriceOf(size, 1 + random.nextInt(size - 1), articles);
            default -> Promotions.cheapestFree(size, articles);
        };
    }

    private static LaidCoupon coupon(long id, Random random) {
        boolean rate = random.nextBoolean();
        CouponTerms terms = new CouponTerms(
                "CODE" + id,
                null,
                null,
                rate ? 1 + random.nextInt(10_000) : null,
                rate ? null : 1L + random.nextInt(5000),
                (long) random.nextInt(3000),
                random.nextInt(5),
                random.nextBoolean(),
                SELECTIONS[random.nextInt(SELECTIONS.length)],
                true,
                null,
                null,
                null,
                null,
                null,
                null);
        terms.check();
        Coupon coupon = new Coupon(
                id, id + 2000, "Coupon " + id, terms, Selection.parse(terms.articles()), Window.of(null, null));
        return new LaidCoupon(coupon, CouponUses.none(id), "S1", null, CouponTerms.Anonymous.REFUSE);
    }
}
