package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.comptoir.customer.application.PermanentRateRule;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.loyalty.club.application.ClubRule;
import org.comptoir.loyalty.club.domain.ClubMembership;
import org.comptoir.loyalty.club.domain.ClubOffer;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.loyalty.conditional.application.ConditionalRule;
import org.comptoir.loyalty.conditional.domain.ConditionalOffer;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.manual.application.ManualRule;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.loyalty.promotion.application.PromotionRule;
import org.comptoir.loyalty.vip.application.VipRule;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.loyalty.vip.domain.VipOffer;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Pricing;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.Rule;
import org.comptoir.shared.domain.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rates of a customer against each other, on baskets of a seeded generator (D-20). */
class RateRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime NOON = DAY.atTime(12, 0);
    private static final List<Rule> RULES =
            List.of(new PermanentRateRule(), new ConditionalRule(), new VipRule(), new ClubRule(), new ManualRule());

    @ParameterizedTest
    @ValueSource(longs = {5, 20_190_301})
    void eachLineHasTheBestSingleRateWhateverTheOrderOfRulesAndEveryLoserSaysSo(long seed) {
        Random random = new Random(seed);
        List<Rule> reversed = new ArrayList<>(RULES);
        Collections.reverse(reversed);
        for (int i = 0; i < 1_000; i++) {
            int[] rates = random.ints(4, 1, 9_999).toArray();
            List<Item> items = List.of(item(1, 1 + random.nextInt(50_000)), item(2, 1 + random.nextInt(50_000)));
            Facts facts = Facts.of(facts(rates));

            Quote quote = new Pricing(RULES).price(items, facts, "EUR", NOON);

            Rate best = new Rate(Math.max(Math.max(rates[0], rates[1]), Math.max(rates[2], rates[3])));
            assertThat(quote.lines())
                    .allSatisfy(line -> assertThat(line.discountMinor()).isEqualTo(best.of(line.listMinor())));
            assertThat(new Pricing(reversed).price(items, facts, "EUR", NOON)).isEqualTo(quote);
            assertThat(quote.notApplied()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 4_711})
    void aDiscountByHandTakesNoMoreThanItsCapOfTheListAndNeverMoreThanIsLeft(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Rate cap = new Rate(random.nextInt(10_001));
            List<Object> facts = new ArrayList<>(facts(random.ints(4, 1, 9_999).toArray()));
            facts.add(
                    ManualDiscount.amount(null, 1 + random.nextInt(60_000), "x").within(cap));
            List<Item> items = List.of(item(1, random.nextInt(50_000)), item(2, random.nextInt(50_000)));

            Quote quote = new Pricing(RULES).price(items, Facts.of(facts), "EUR", NOON);

            assertThat(byHand(quote)).isLessThanOrEqualTo(cap.of(quote.listMinor()));
            assertThat(quote.lines())
                    .allSatisfy(line -> assertThat(line.netMinor()).isNotNegative());
        }
    }

    @Test
    void anArticleThatIsDiscountedAlreadyHasTheNextBestRateThatCountsOnIt() {
        Item discounted = new Item(
                1,
                Item.Kind.ARTICLE,
                1L,
                "A1",
                Item.Category.NONE,
                2_000,
                10_000,
                1,
                new Item.Marks(true, false, Item.Earning.ALL, null));

        Quote quote =
                new Pricing(RULES).price(List.of(discounted), Facts.of(facts(500, 1_000, 800, 9_000)), "EUR", NOON);

        assertThat(quote.discountMinor()).as("the group's, not the club's").isEqualTo(1_000);
        assertThat(LoyaltyWords.notApplied(quote, "club-card").why().code()).isEqualTo("club.no-article");
    }

    @Test
    void everyRuleThatCanLoseOrBeSwitchedOffHasANameInAllLanguages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.FRENCH, Locale.GERMAN)) {
            ResourceBundle texts = ResourceBundle.getBundle("org.comptoir.i18n.reasons", locale);
            assertThat(Stream.concat(RULES.stream().map(Rule::code), Stream.of(PromotionRule.CODE)))
                    .allSatisfy(code -> assertThat(texts.containsKey("rule." + code))
                            .as(code)
                            .isTrue());
        }
    }

    /** Rates of the permanent rate, the group, the VIP card and the club. */
    private static List<Object> facts(int... rates) {
        return List.of(
                new CustomerProfile(1, 1, new Rate(rates[0]), "VP", DAY),
                new ConditionalOffer(
                        1,
                        1,
                        new ConditionalTerms(List.of(new ConditionalTerms.Row("VP", null, null, null, rates[1])))),
                new VipOffer(new VipCardInfo(1, "#VIP#1", 1, new Rate(rates[2]), DAY, List.of()), 1L, true),
                new ClubOffer(
                        2,
                        new ClubTerms(rates[3], "CLUB", null, false, 365, null, null, List.of()),
                        true,
                        new ClubMembership(DAY, DAY)));
    }

    private static long byHand(Quote quote) {
        return quote.effects().stream()
                .filter(effect -> effect.rule().equals(ManualRule.CODE))
                .mapToLong(Effect::amount)
                .sum();
    }

    private static Item item(int no, long price) {
        return new Item(
                no, Item.Kind.ARTICLE, (long) no, "A" + no, Item.Category.NONE, 2_000, price, 1, Item.Marks.PLAIN);
    }
}
