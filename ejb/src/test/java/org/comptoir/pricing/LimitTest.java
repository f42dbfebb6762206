package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.comptoir.loyalty.promotion.application.PromotionRule;
import org.comptoir.loyalty.promotion.domain.PromotionOffer;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Limit;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.Window;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A programme whose limit leaves too little is out of force for the basket, whatever rule it belongs to (R28). */
class LimitTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final Reason DONE = Reason.of("pricing.add-article");
    private static final Reason OWN = Reason.of("pricing.no-article");

    /** A rate of a programme on all lines. */
    private record Offer(String code, Stage stage, long version, int rateBp) implements Rule {
        @Override
        public void apply(Work work) {
            List<Work.State> lines = work.reducible(version);
            Work.Source source = new Work.Source(version, null, DONE);
            Rate rate = new Rate(rateBp);
            if (stage == Stage.CUSTOMER_RATE && !lines.isEmpty()) {
                lines.forEach(line -> work.offer(line.item().lineNo(), rate, source));
                return;
            }
            long sum = lines.stream().mapToLong(Work.State::netMinor).sum();
            if (work.spread(rate.of(sum), lines, source) == 0) {
                work.notApplied(version, OWN, null);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CUSTOMER_RATE", "COUPON"})
    void whatIsLeftIsGivenToTheLastCentAndNothingOfALargerReduction(Stage stage) {
        Rule rule = new Offer("a", stage, 1, 1_000);

        assertThat(price(List.of(left(1, 5_000L, null, 9, 4_000)), 10_000, rule).discountMinor())
                .isEqualTo(1_000);
        Quote over = price(List.of(left(1, 5_000L, null, 9, 4_001)), 10_000, rule);

        assertThat(over.totalMinor()).isEqualTo(10_000);
        assertThat(over.effects()).isEmpty();
        assertThat(over.notApplied())
                .containsExactly(
                        new NotApplied("a", 1L, Reason.of("programme.budget-used", "P1", new Money(999, "EUR")), null));
    }

    @Test
    void theReductionOfAllLinesCountsTogether() {
        Rule rule = new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000);
        List<Item> items = List.of(item(1, 6_000), item(2, 5_000));
        Pricing pricing = new Pricing(List.of(rule));

        assertThat(pricing.price(items, Facts.of(List.of(left(1, 1_099L, null, 0, 0))), "EUR", NOON)
                        .discountMinor())
                .isZero();
        assertThat(pricing.price(items, Facts.of(List.of(left(1, 1_100L, null, 0, 0))), "EUR", NOON)
                        .discountMinor())
                .isEqualTo(1_100);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1000", "2, 2, 0", "2, 3, 0"})
    void theLastUseIsTheLast(long most, long uses, long saved) {
        Quote quote = price(List.of(left(1, null, most, uses, 1)), 10_000, new Offer("a", Stage.COUPON, 1, 1_000));

        assertThat(quote.discountMinor()).isEqualTo(saved);
        assertThat(quote.notApplied())
                .extracting(NotApplied::why)
                .isEqualTo(saved > 0 ? List.of() : List.of(Reason.of("programme.uses-used", "P1")));
    }

    @Test
    void aProgrammeThatWouldDoNothingKeepsItsOwnReason() {
        Quote quote = price(List.of(left(1, 1L, 1L, 1, 1)), 10_000, new Offer("a", Stage.COUPON, 1, 0));

        assertThat(quote.notApplied()).containsExactly(new NotApplied("a", 1L, OWN, null));
    }

    @Test
    void theNextBestRateTakesThePlaceOfOneThatStandsBack() {
        Quote quote = price(
                List.of(left(1, 100L, null, 0, 0)),
                10_000,
                new Offer("a", Stage.CUSTOMER_RATE, 1, 2_000),
                new Offer("b", Stage.CUSTOMER_RATE, 2, 1_000));

        assertThat(quote.totalMinor()).isEqualTo(9_000);
        assertThat(quote.notApplied())
                .extracting(NotApplied::programmeVersionId)
                .containsExactly(1L);
    }

    @Test
    void onePromotionsUnitsGoToTheOther() {
        Facts facts = Facts.of(List.of(promotion(1, 3_000), promotion(2, 1_000), left(1, 2_999L, null, 0, 0)));

        Quote quote = new Pricing(List.of(new PromotionRule())).price(List.of(item(1, 10_000)), facts, "EUR", NOON);

        assertThat(quote.totalMinor()).isEqualTo(9_000);
        assertThat(quote.notApplied())
                .containsExactly(new NotApplied(
                        "promotion", 1L, Reason.of("programme.budget-used", "P1", new Money(2_999, "EUR")), null));
    }

    @Test
    void whoHasNothingLeftStandsBackFirstThenBySmallerIdInWhateverOrderTheyAreTold() {
        Rule first = new Offer("a", Stage.COUPON, 1, 1_000);
        Rule second = new Offer("b", Stage.VOUCHER, 2, 1_000);
        LimitLeft tight = left(1, 999L, null, 0, 0);

        for (List<LimitLeft> facts : twoOrders(tight, left(2, 900L, null, 0, 0))) {
            Quote quote = price(facts, 10_000, first, second);
            assertThat(quote.discountMinor())
                    .as("without P1, P2 takes 1000 of 900")
                    .isZero();
            assertThat(quote.notApplied()).hasSize(2);
        }
        for (List<LimitLeft> facts : twoOrders(tight, left(2, 900L, null, 0, 900))) {
            assertThat(price(facts, 10_000, first, second).discountMinor()).isZero();
        }
        for (List<LimitLeft> facts : twoOrders(tight, left(2, 1_000L, null, 0, 0))) {
            assertThat(price(facts, 10_000, first, second).discountMinor()).isEqualTo(1_000);
        }
        Rule after = new Offer("b", Stage.CUSTOMER_RATE, 2, 1_000);
        for (List<LimitLeft> facts : twoOrders(left(1, 950L, null, 0, 0), left(2, 5L, null, 0, 5))) {
            Quote quote = price(facts, 9_500, new Offer("a", Stage.COUPON, 1, 1_000), after);
            assertThat(quote.discountMinor()).isEqualTo(950);
            assertThat(quote.notApplied())
                    .extracting(NotApplied::programmeVersionId)
                    .containsExactly(2L);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, -", "-1, -", "-, 0", "1000000000001, -"})
    void aLimitIsAtLeastOne(Long budget, Long uses) {
        assertThatThrownBy(() -> new Limit(budget, uses).check())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.param-range"));
    }

    private static List<List<LimitLeft>> twoOrders(LimitLeft one, LimitLeft other) {
        return List.of(List.of(one, other), List.of(other, one));
    }

    private static LimitLeft left(long version, Long budget, Long maxUses, long uses, long taken) {
        return new LimitLeft(version + 100, version, "P" + version, new Limit(budget, maxUses), uses, taken);
    }

    private static PromotionOffer promotion(long version, int rateBp) {
        PromotionTerms terms = Json.read("{\"form\":\"PERCENT\",\"rateBp\":" + rateBp + "}", PromotionTerms.class);
        return new PromotionOffer(
                version + 100, version, "P" + version, terms, Selection.parse(null), Window.of(null, null));
    }

    private static Quote price(List<LimitLeft> facts, long price, Rule... rules) {
        return new Pricing(List.of(rules)).price(List.of(item(1, price)), Facts.of(facts), "EUR", NOON);
    }

    private static Item item(int no, long price) {
        return new Item(
                no, Item.Kind.ARTICLE, (long) no, "A" + no, Item.Category.NONE, 2_000, price, 1, Item.Marks.PLAIN);
    }
}
