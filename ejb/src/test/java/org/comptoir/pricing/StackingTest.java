package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.pricing.application.Stackings;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.pricing.domain.Stacked;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.domain.Stage;
import org.comptoir.pricing.domain.StageOrder;
import org.comptoir.pricing.domain.SwitchedOff;
import org.comptoir.pricing.domain.Work;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks and exclusive categories, kept by the kernel whatever rule reduces. */
class StackingTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final Reason DONE = Reason.of("pricing.add-article");

    /** A rate of a programme on all lines, or a fixed amount in the later stages. */
    private record Offer(String code, Stage stage, long version, int rateBp, int onlyLine) implements Rule {
        @Override
        public void apply(Work work) {
            List<Work.State> lines = work.reducible(version).stream()
                    .filter(line -> onlyLine == 0 || line.item().lineNo() == onlyLine)
                    .toList();
            Work.Source source = new Work.Source(version, null, DONE);
            Rate rate = new Rate(rateBp);
            if (stage == Stage.CUSTOMER_RATE) {
                lines.forEach(line -> work.offer(line.item().lineNo(), rate, source));
                return;
            }
            long sum = lines.stream().mapToLong(Work.State::netMinor).sum();
            if (work.spread(rate.of(sum), lines, source) == 0) {
                work.notApplied(version, Reason.of("pricing.no-article"), null);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, 4000", "true, true, 4000", "false, -, 3000", "-, false, 2000", "false, false, 1000"})
    void marksLeaveArticlesOutInEveryStage(Boolean discounted, Boolean onSale, long saved) {
        Stacking stacking = new Stacking(discounted, onSale, null);
        List<Item> items =
                List.of(item(1, 10_000, false, false), item(2, 10_000, true, false), item(3, 20_000, false, true));

        for (Stage stage : List.of(Stage.CUSTOMER_RATE, Stage.COUPON, Stage.VOUCHER, Stage.GIFT)) {
            Quote quote = price(items, List.of(stacked(1, stacking)), new Offer("a", stage, 1, 1_000, 0));

            assertThat(quote.discountMinor()).as(stage + "").isEqualTo(saved);
            assertThat(quote.notApplied()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER_RATE", "COUPON", "VOUCHER"})
    void whoFindsOnlyMarkedArticlesSaysSoWhateverItsRuleSays(Stage stage) {
        Quote quote = price(
                List.of(item(1, 10_000, true, false)),
                List.of(stacked(1, new Stacking(false, null, null))),
                new Offer("a", stage, 1, 1_000, 0));

        assertThat(quote.notApplied())
                .containsExactly(
                        new NotApplied("a", 1L, Reason.of("stacking.marked"), Reason.of("stacking.add-unmarked")));
    }

    @Test
    void theCategoryBelongsToTheEarlierStageAndTheLaterOneIsToldWhy() {
        Quote quote = price(
                List.of(item(1, 10_000, false, false)),
                List.of(stacked(1, category("X")), stacked(2, category("X")), stacked(3, category("Y"))),
                new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000, 0),
                new Offer("b", Stage.COUPON, 2, 5_000, 0),
                new Offer("c", Stage.VOUCHER, 3, 1_000, 0));

        assertThat(quote.totalMinor()).isEqualTo(8_100);
        assertThat(quote.notApplied())
                .containsExactly(new NotApplied("b", 2L, Reason.of("stacking.taken", "X", "P1"), null));
    }

    @Test
    void versionsOfOneProgrammeAreNoRivals() {
        Quote quote = price(
                List.of(item(1, 10_000, false, false)),
                List.of(new Stacked(1L, 7, null, "P", category("X")), new Stacked(2L, 7, null, "P", category("X"))),
                new Offer("a", Stage.COUPON, 1, 1_000, 0),
                new Offer("b", Stage.VOUCHER, 2, 1_000, 0));

        assertThat(quote.totalMinor()).isEqualTo(8_100);
        assertThat(quote.notApplied()).isEmpty();
    }

    @Test
    void ofTwoRatesOfACategoryTheOneThatSavesMoreOnTheWholeBasketStays() {
        List<Item> items = List.of(item(1, 10_000, false, false), item(2, 1_000, false, false));
        Rule broad = new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000, 0);
        Rule narrow = new Offer("b", Stage.CUSTOMER_RATE, 2, 2_000, 2);

        Quote rivals = price(items, List.of(stacked(1, category("X")), stacked(2, category("X"))), broad, narrow);
        Quote friends = price(items, List.of(stacked(1, category("X")), stacked(2, category("Y"))), broad, narrow);

        assertThat(rivals.discountMinor()).isEqualTo(1_100);
        assertThat(rivals.notApplied())
                .containsExactly(new NotApplied("b", 2L, Reason.of("stacking.taken", "X", "P1"), null));
        assertThat(friends.discountMinor()).isEqualTo(1_200);
        assertThat(friends.notApplied()).isEmpty();
    }

    @Test
    void ratesOfACategoryOnDifferentLinesAreRivalsToo() {
        List<Item> items = List.of(item(1, 1_000, false, false), item(2, 1_000, false, false));

        Quote quote = price(
                items,
                List.of(stacked(1, category("X")), stacked(2, category("X"))),
                new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000, 1),
                new Offer("b", Stage.CUSTOMER_RATE, 2, 1_000, 2));

        assertThat(quote.lines()).extracting(Quote.Line::netMinor).containsExactly(900L, 1_000L);
        assertThat(quote.notApplied())
                .extracting(NotApplied::programmeVersionId)
                .containsExactly(2L);
    }

    @Test
    void aLoserIsToldOnceAndAWinnerOnSomeLinesNotAtAll() {
        List<Item> items = List.of(item(1, 1_000, false, false), item(2, 1_000, false, false));

        Quote quote = price(
                items,
                List.of(),
                new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000, 0),
                new Offer("b", Stage.CUSTOMER_RATE, 2, 2_000, 2),
                new Offer("c", Stage.CUSTOMER_RATE, 3, 500, 0));

        assertThat(quote.notApplied())
                .containsExactly(new NotApplied("c", 3L, Reason.of("pricing.beaten", "5", "a", "10"), null));
    }

    @Test
    void eachProgrammeOfARuleThatIsSwitchedOffIsToldSoAndDoesNothing() {
        Rule two = new Rule() {
            @Override
            public String code() {
                return "promotion";
            }

            @Override
            public Stage stage() {
                return Stage.PRICE;
            }

            @Override
            public void apply(Work work) {
                work.spread(100, work.reducible(1L), new Work.Source(1L, null, DONE));
                work.notApplied(2L, DONE, DONE);
            }
        };
        Reason off = Reason.of("pricing.switched-off", "promotion");

        Quote quote = new Pricing(List.of(two))
                .price(
                        List.of(item(1, 1_000, false, false)),
                        Facts.of(List.of(new SwitchedOff("promotion"))),
                        "EUR",
                        NOON);

        assertThat(quote.totalMinor()).isEqualTo(1_000);
        assertThat(quote.effects()).isEmpty();
        assertThat(quote.notApplied())
                .containsExactly(
                        new NotApplied("promotion", 1L, off, null), new NotApplied("promotion", 2L, off, null));
    }

    @Test
    void aRateThatComesToNothingSaysSo() {
        Quote quote =
                price(List.of(item(1, 1, false, false)), List.of(), new Offer("a", Stage.CUSTOMER_RATE, 1, 1_000, 0));

        assertThat(quote.notApplied())
                .containsExactly(new NotApplied("a", 1L, Reason.of("pricing.no-cent", "10"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_RATE MANUAL COUPON VOUCHER GIFT, 7000",
        "VOUCHER CUSTOMER_RATE MANUAL COUPON GIFT, 7200",
        "MANUAL COUPON VOUCHER GIFT CUSTOMER_RATE, 7200"
    })
    void theOrderOfTheStagesIsAFact(String order, long total) {
        Rule amount = new Rule() {
            @Override
            public String code() {
                return "voucher";
            }

            @Override
            public Stage stage() {
                return Stage.VOUCHER;
            }

            @Override
            public void apply(Work work) {
                work.spread(1_000, work.reducible(), new Work.Source(null, null, DONE));
            }
        };
        List<Object> facts = List.of(StageOrder.of(List.of(order.split(" "))));
        Rule rate = new Offer("a", Stage.CUSTOMER_RATE, 1, 2_000, 0);

        Quote quote = new Pricing(List.of(amount, rate))
                .price(List.of(item(1, 10_000, false, false)), Facts.of(facts), "EUR", NOON);

        assertThat(quote.totalMinor()).isEqualTo(total);
    }

    @Test
    void withoutAnOrderTheDefaultHoldsAndAnOrderNamesEachStageOnce() {
        assertThat(StageOrder.of(null)).isEqualTo(StageOrder.DEFAULT);
        assertThat(StageOrder.of(List.of())).isEqualTo(StageOrder.DEFAULT);
        for (String wrong : List.of(
                "CUSTOMER_RATE",
                "CUSTOMER_RATE MANUAL COUPON VOUCHER EARN",
                "CUSTOMER_RATE MANUAL COUPON VOUCHER VOUCHER",
                "PRICE CUSTOMER_RATE MANUAL COUPON VOUCHER GIFT",
                "customer_rate manual coupon voucher gift")) {
            assertThatThrownBy(() -> StageOrder.of(List.of(wrong.split(" "))))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason().code()).isEqualTo("stacking.order"));
        }
    }

    @Test
    void parametersWithoutStackingMeanWhatTheyMeant() {
        assertThat(Stackings.read("CLUB_CARD", "{\"rateBp\": 1000}").takesAll()).isTrue();
        assertThat(Stackings.read("COUPON", "{\"appliesToDiscounted\": true, \"exclusiveCategory\": \" \"}")
                        .takesAll())
                .isTrue();
        assertThat(Stackings.read("PROMOTION", "{\"category\": \"X\"}")).isEqualTo(category("X"));
        assertThat(Stackings.read("PROMOTION", "{\"category\": \"X\", \"exclusiveCategory\": \"Y\"}"))
                .isEqualTo(category("Y"));
    }

    @Test
    void aFormThatDoesNotShowStackingKeepsIt() {
        String kept = Stackings.carried(
                "BIRTHDAY",
                "{\"amountMinor\":1,\"appliesToOnSale\":false,\"exclusiveCategory\":\"X\"}",
                "{\"amountMinor\":2}");

        assertThat(Stackings.read("BIRTHDAY", kept)).isEqualTo(new Stacking(null, false, "X"));
        assertThat(kept).contains("\"amountMinor\":2");
        assertThat(Stackings.carried("BIRTHDAY", "{\"amountMinor\":1}", "{}")).isEqualTo("{}");
    }

    private static Stacked stacked(long version, Stacking stacking) {
        return new Stacked(version, version + 100, null, "P" + version, stacking);
    }

    private static Stacking category(String name) {
        return new Stacking(null, null, name);
    }

    private static Quote price(List<Item> items, List<Stacked> facts, Rule... rules) {
        return new Pricing(List.of(rules)).price(items, Facts.of(new ArrayList<>(facts)), "EUR", NOON);
    }

    private static Item item(int no, long price, boolean discounted, boolean onSale) {
        Item.Marks marks = new Item.Marks(discounted, onSale, Item.Earning.ALL, null);
        return new Item(no, Item.Kind.ARTICLE, (long) no, "A" + no, Item.Category.NONE, 2_000, price, 1, marks);
    }
}
