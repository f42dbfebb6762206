package org.comptoir.loyalty.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.loyalty.promotion.Promotions.atMost;
import static org.comptoir.loyalty.promotion.Promotions.cheapestFree;
import static org.comptoir.loyalty.promotion.Promotions.finalPrice;
import static org.comptoir.loyalty.promotion.Promotions.forPriceOf;
import static org.comptoir.loyalty.promotion.Promotions.item;
import static org.comptoir.loyalty.promotion.Promotions.nextAt;
import static org.comptoir.loyalty.promotion.Promotions.off;
import static org.comptoir.loyalty.promotion.Promotions.offer;
import static org.comptoir.loyalty.promotion.Promotions.percent;
import static org.comptoir.loyalty.promotion.Promotions.with;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comptoir.loyalty.promotion.application.PromotionRule;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form of a promotion, where several meet, and what is said when none applies (F104). */
class PromotionRuleTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    @ParameterizedTest
    @CsvSource({"1, 999, 300, 699", "3, 333, 300, 699", "1, 1, 0, 1", "2, 5, 4, 6"})
    void aRateIsTakenOffEachUnit(int units, long price, long saved, long total) {
        Quote quote = price(List.of(item(1, "A", price, units)), percent(3000, null));

        assertThat(quote.discountMinor()).isEqualTo(saved);
        assertThat(quote.totalMinor()).isEqualTo(total);
    }

    @Test
    void anAmountComesOffEachUnitAndNeverMoreThanItsPrice() {
        List<Item> items = List.of(item(1, "A", 500, 2), item(2, "B", 80, 1), item(3, "C", 500, 1));

        Quote quote = price(items, off(100, "A,B"));

        assertThat(nets(quote)).containsExactly(800L, 0L, 500L);
    }

    @Test
    void aFinalPriceIsThePriceOfWhatCostsMore() {
        Quote quote = price(List.of(item(1, "A", 2500, 3), item(2, "B", 900, 1)), finalPrice(1000, null));

        assertThat(nets(quote)).containsExactly(3000L, 900L);
    }

    @ParameterizedTest
    @CsvSource({"1, 1999", "2, 2998", "3, 4997", "4, 5996"})
    void theSecondIsAtHalfPriceForEachPair(int units, long total) {
        Quote quote = price(List.of(item(1, "A", 1999, units)), nextAt(1, 5000, null));

        assertThat(quote.totalMinor()).isEqualTo(total);
    }

    @Test
    void theCheaperOfAPairIsReducedAcrossLines() {
        List<Item> items = List.of(item(1, "A", 1000, 1), item(2, "B", 3000, 1), item(3, "C", 2000, 2));

        Quote quote = price(items, nextAt(1, 5000, null));

        assertThat(nets(quote)).as("pairs 30 + 20 and 20 + 10").containsExactly(500L, 3000L, 3000L);
    }

    @ParameterizedTest
    @CsvSource({"2, 2000", "3, 2000", "5, 4000", "6, 4000", "99999, 66666000"})
    void threeForThePriceOfTwo(int units, long total) {
        assertThat(price(List.of(item(1, "A", 1000, units)), forPriceOf(3, 2, null))
                        .totalMinor())
                .isEqualTo(total);
    }

    @Test
    void ofFourForThreeTheCheapestIsFreeInEachGroupOfTheDearest() {
        List<Item> items =
                List.of(item(1, "A", 100, 1), item(2, "B", 900, 2), item(3, "C", 800, 2), item(4, "D", 700, 1));

        Quote quote = price(items, cheapestFree(4, null));

        assertThat(nets(quote)).as("one of C is free; A and D are two").containsExactly(100L, 1800L, 800L, 700L);
    }

    @Test
    void eachUnitHasTheBestOfferAndNeverTwo() {
        List<Item> items = List.of(item(1, "A", 1000, 1), item(2, "B", 1000, 1));

        Quote quote = price(items, percent(3000, null), finalPrice(500, "A"), percent(2000, null));

        assertThat(nets(quote)).containsExactly(500L, 700L);
        assertThat(quote.notApplied()).singleElement().satisfies(no -> {
            assertThat(no.programmeVersionId()).isEqualTo(1003);
            assertThat(no.why()).isEqualTo(Reason.of("promotion.beaten", "P3"));
        });
    }

    @Test
    void unitsThatAGroupDoesNotNeedKeepTheirOwnOffer() {
        Quote quote = price(List.of(item(1, "A", 1000, 4)), forPriceOf(3, 2, null), percent(3000, null));

        assertThat(quote.totalMinor()).as("three for two, and one at 30 % less").isEqualTo(2700);
    }

    @Test
    void aGroupTakesTheUnitsThatCostTheCustomerLeast() {
        List<Item> items = List.of(item(1, "A", 10_000, 1), item(2, "B", 5000, 2));

        Quote quote = price(items, nextAt(1, 10_000, null), finalPrice(2000, "A"));

        assertThat(nets(quote)).as("A at its final price, one B free").containsExactly(2000L, 5000L);
    }

    @Test
    void atATieTheSmallerProgrammeHasIt() {
        Quote quote = price(List.of(item(1, "A", 1000, 1)), off(300, null), percent(3000, null));

        assertThat(quote.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Effect.Kind.DISCOUNT);
            assertThat(effect.programmeVersionId()).isEqualTo(1001);
        });
    }

    @Test
    void aHigherPriorityChoosesFirstAlsoWhenItSavesLess() {
        PromotionTerms first = with(percent(1000, "A"), null, null, 5, null);

        Quote quote = price(List.of(item(1, "A", 1000, 1), item(2, "B", 1000, 1)), percent(3000, null), first);

        assertThat(nets(quote)).containsExactly(900L, 700L);
    }

    @Test
    void ofAnExclusiveCategoryOnlyTheBestWorks() {
        PromotionTerms shoes = with(percent(5000, "A"), null, null, 0, "SALES");
        PromotionTerms shirts = with(percent(2000, "B"), null, null, 0, "SALES");

        Quote quote = price(List.of(item(1, "A", 1000, 1), item(2, "B", 1000, 1)), shirts, shoes);

        assertThat(nets(quote)).containsExactly(500L, 1000L);
        assertThat(quote.notApplied())
                .extracting(NotApplied::why)
                .containsExactly(Reason.of("promotion.category", "P1", "P2"));
    }

    @Test
    void itSaysTheSmallestChangeThatUnlocksIt() {
        PromotionTerms tomorrow = with(percent(3000, null), "2026-03-03", null, 0, null);

        Quote quote = price(List.of(item(1, "A", 1000, 1)), nextAt(1, 5000, null), tomorrow, percent(1000, "B,C*"));

        assertThat(quote.discountMinor()).isZero();
        assertThat(quote.notApplied())
                .extracting(NotApplied::why, NotApplied::unlock)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Reason.of("promotion.too-few", "P1", 1, 2),
                                Reason.of("promotion.more-of-any", "P1", 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                Reason.of("promotion.not-yet", "P2", "2026-03-03"),
                                Reason.of("promotion.from", "P2", "2026-03-03")),
                        org.assertj.core.groups.Tuple.tuple(
                                Reason.of("promotion.no-article", "P3"), Reason.of("promotion.more", "P3", 1, "B,C*")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59, 1000",
        "2026-03-02T12:00:00, 700",
        "2026-03-04T23:59:59, 700",
        "2026-03-05T00:00:00, 1000"
    })
    void bothEndsAreInclusive(LocalDateTime now, long total) {
        PromotionTerms terms = with(percent(3000, null), "2026-03-02T12:00", "2026-03-04", 0, null);

        Quote quote = new Pricing(List.of(new PromotionRule()))
                .price(List.of(item(1, "A", 1000, 1)), Facts.of(List.of(offer(1, terms))), "EUR", now);

        assertThat(quote.totalMinor()).isEqualTo(total);
    }

    @Test
    void markedArticlesAreLeftOutWhereItSaysSo() {
        PromotionTerms plain = percent(3000, null);
        PromotionTerms fullPriceOnly = new PromotionTerms(
                plain.form(),
                plain.rateBp(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                0,
                null,
                null,
                null);
        Item discounted = marked(item(1, "A", 1000, 1), new Item.Marks(true, false, Item.Earning.ALL, null));
        Item onSale = marked(item(2, "B", 1000, 1), new Item.Marks(false, true, Item.Earning.ALL, null));

        Quote quote = price(List.of(discounted, onSale), fullPriceOnly);

        assertThat(quote.discountMinor()).isZero();
        assertThat(quote.notApplied())
                .singleElement()
                .satisfies(no -> assertThat(no.why().code()).isEqualTo("promotion.marked"));
        assertThat(price(List.of(discounted, onSale), plain).totalMinor()).isEqualTo(1400);
    }

    @Test
    void storedValueAndGiftsAreNeverReduced() {
        Item card =
                new Item(1, Item.Kind.GIFT_CARD, null, "GIFTCARD", Item.Category.NONE, 0, 5000, 1, Item.Marks.PLAIN);
        Item gift = marked(item(2, "B", 1000, 1), new Item.Marks(false, false, Item.Earning.ALL, "gift:1"));

        assertThat(price(List.of(card, gift), percent(3000, null)).discountMinor())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 0, , , , programme.param-range",
        "PERCENT, 10001, , , , programme.param-range",
        "PERCENT, , , , , programme.param-missing",
        "AMOUNT, , 0, , , programme.param-range",
        "FINAL_PRICE, , -1, , , programme.param-range",
        "NEXT_AT, 5000, , 0, , programme.param-range",
        "NEXT_AT, 5000, , 20, , programme.param-range",
        "N_FOR_M, , , 3, 3, programme.param-range",
        "N_FOR_M, , , 21, 3, programme.param-range",
        "CHEAPEST_FREE, , , 1, , programme.param-range",
        ", , , , , programme.param-missing",
    })
    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of the table
    void termsThatMakeNoSenseAreRefused(
            PromotionTerms.Form form, Integer rate, Long amount, Integer buy, Integer pay, String code) {
        PromotionTerms terms = new PromotionTerms(
                form, rate, amount, buy, pay, null, null, null, null, null, null, 0, null, null, null);

        assertThatThrownBy(terms::check)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2400", "2, 2200", "3, 2200",
    })
    void onlySoManySetsOfABasketAreReduced(int sets, long total) {
        Quote quote = price(
                List.of(item(1, "A", 1000, 1), item(2, "B", 800, 1), item(3, "C", 600, 1), item(4, "D", 400, 1)),
                atMost(nextAt(1, 5000, null), sets));

        assertThat(quote.totalMinor()).as("r27").isEqualTo(total);
    }

    @Test
    void withoutGroupsTheLimitCountsUnitsAndTakesThoseThatSaveMost() {
        List<Item> items = List.of(item(1, "A", 1000, 3), item(2, "B", 2000, 1));

        assertThat(price(items, atMost(percent(3000, null), 2)).discountMinor()).isEqualTo(900);
        assertThat(price(items, percent(3000, null)).discountMinor()).isEqualTo(1500);
    }

    @Test
    void manyUnitsOfOneLineAreLimitedToo() {
        List<Item> items = List.of(item(1, "A", 1000, 50_000));

        assertThat(price(items, atMost(forPriceOf(3, 2, null), 2)).discountMinor())
                .isEqualTo(2000);
    }

    @Test
    void aLimitedPromotionLeavesTheOtherUnitsToTheNext() {
        List<Item> items = List.of(item(1, "A", 1000, 4));

        Quote quote = price(items, atMost(percent(5000, null), 1), percent(1000, null));

        assertThat(quote.discountMinor()).isEqualTo(500 + 3 * 100);
    }

    @Test
    void noChoiceOfThatManySetsSavesMore() {
        Random random = new Random(27);
        for (int round = 0; round < 300; round++) {
            List<Long> prices =
                    random.longs(1 + random.nextInt(7), 1, 1000).boxed().toList();
            int sets = 1 + random.nextInt(2);
            PromotionTerms terms = random.nextBoolean()
                    ? forPriceOf(2 + random.nextInt(2), 1, null)
                    : cheapestFree(2 + random.nextInt(2), null);
            List<Item> items = new ArrayList<>();
            prices.forEach(price -> items.add(item(items.size() + 1, "A" + items.size(), price, 1)));

            assertThat(price(items, atMost(terms, sets)).discountMinor())
                    .as("%s of %s, %s sets", terms, prices, sets)
                    .isEqualTo(best(prices, terms, sets, new ArrayList<>(), 0));
        }
    }

    /** Every way to put units into at most so many sets, or into none. */
    private static long best(List<Long> prices, PromotionTerms terms, int sets, List<Integer> setOf, int unit) {
        if (unit == prices.size()) {
            return saved(prices, terms, sets, setOf);
        }
        long best = 0;
        for (int set = 0; set <= sets; set++) {
            setOf.add(set);
            best = Math.max(best, best(prices, terms, sets, setOf, unit + 1));
            setOf.remove(unit);
        }
        return best;
    }

    private static long saved(List<Long> prices, PromotionTerms terms, int sets, List<Integer> setOf) {
        long saved = 0;
        for (int set = 1; set <= sets; set++) {
            int wanted = set;
            List<Long> units = java.util.stream.IntStream.range(0, prices.size())
                    .filter(unit -> setOf.get(unit) == wanted)
                    .mapToObj(prices::get)
                    .sorted()
                    .toList();
            if (units.size() == terms.groupSize()) {
                saved += units.stream()
                        .limit(terms.reducedUnits())
                        .mapToLong(Long::longValue)
                        .sum();
            }
        }
        return saved;
    }

    @ParameterizedTest
    @CsvSource({"0", "21"})
    void aLimitThatMakesNoSenseIsRefused(int sets) {
        assertThatThrownBy(() -> atMost(percent(1000, null), sets).check())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.param-range"));
    }

    private static Item marked(Item item, Item.Marks marks) {
        return new Item(
                item.lineNo(),
                item.kind(),
                item.productId(),
                item.reference(),
                item.category(),
                item.vatRateBp(),
                item.unitPriceMinor(),
                item.quantity(),
                marks);
    }

    private static List<Long> nets(Quote quote) {
        return quote.lines().stream().map(Quote.Line::netMinor).toList();
    }

    private static Quote price(List<Item> items, PromotionTerms... terms) {
        List<PromotionOffer> offers = new ArrayList<>();
        Arrays.stream(terms).forEach(one -> offers.add(offer(offers.size() + 1, one)));
        return new Pricing(List.of(new PromotionRule())).price(items, Facts.of(offers), "EUR", NOON);
    }
}
