package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comptoir.customer.application.PermanentRateRule;
import org.comptoir.customer.domain.CustomerProfile;
import org.comptoir.instrument.application.VoucherRule;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.LaidVoucher;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.loyalty.points.application.PointsRule;
import org.comptoir.loyalty.points.domain.PointsOffer;
import org.comptoir.loyalty.points.domain.PointsTerms;
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

/** What holds for every basket, tried on baskets of a seeded generator. */
class PricingPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime NOON = DAY.atTime(12, 0);
    private static final int BASKETS = 5_000;
    private static final List<Rule> RULES = List.of(new PermanentRateRule(), new VoucherRule(), new PointsRule());

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 77})
    void sumsAreExactAndNothingFallsBelowZero(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BASKETS; i++) {
            List<Item> items = items(random);
            Quote quote = new Pricing(RULES).price(items, facts(random), "EUR", NOON);

            long net = quote.lines().stream().mapToLong(Quote.Line::netMinor).sum();
            long vat = quote.vat().stream().mapToLong(Quote.Vat::vatMinor).sum();
            assertThat(quote.totalMinor()).isEqualTo(net).isEqualTo(quote.listMinor() - quote.discountMinor());
            assertThat(quote.lines())
                    .allSatisfy(line -> assertThat(line.netMinor()).isNotNegative());
            assertThat(quote.lines().stream().mapToLong(Quote.Line::vatMinor).sum())
                    .isEqualTo(vat);
            assertThat(reductions(quote)).isEqualTo(quote.discountMinor());
            assertThat(quote.vat().stream().mapToLong(Quote.Vat::grossMinor).sum())
                    .isEqualTo(quote.turnoverMinor());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4_711})
    void theOrderOfRulesAndOfLinesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Rule> reversed = new ArrayList<>(RULES);
        Collections.reverse(reversed);
        for (int i = 0; i < BASKETS; i++) {
            List<Item> items = items(random);
            Facts facts = facts(random);
            Quote quote = new Pricing(RULES).price(items, facts, "EUR", NOON);

            assertThat(new Pricing(reversed).price(items, facts, "EUR", NOON)).isEqualTo(quote);
            List<Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, random);
            Quote other = new Pricing(RULES).price(shuffled, facts, "EUR", NOON);
            assertThat(other.totalMinor()).isEqualTo(quote.totalMinor());
            assertThat(other.pointsEarned()).isEqualTo(quote.pointsEarned());
        }
    }

    @Test
    void at70_aVoucherThatCoversEverythingLeavesExactlyNothingAndNoVat() {
        List<Item> items = List.of(item(1, 560, 1, 2000), item(2, 892, 1, 2000), item(3, 4491, 1, 2000));

        Quote quote = new Pricing(RULES).price(items, Facts.of(List.of(voucher(1, 10_000))), "EUR", NOON);

        assertThat(quote.totalMinor()).isZero();
        assertThat(quote.vat()).allSatisfy(vat -> {
            assertThat(vat.grossMinor()).isZero();
            assertThat(vat.vatMinor()).isZero();
        });
    }

    @Test
    void theKernelSaysWhatWouldEarnAPoint() {
        Quote quote =
                new Pricing(RULES).price(List.of(item(1, 590, 1, 2000)), Facts.of(List.of(points(true))), "EUR", NOON);

        assertThat(quote.notApplied()).singleElement().satisfies(no -> {
            assertThat(no.unlock().code()).isEqualTo("points.missing");
            assertThat(no.unlock().args()).containsExactly("4.10");
        });
    }

    private static long reductions(Quote quote) {
        return quote.effects().stream()
                .filter(effect -> effect.kind().lowersPrice())
                .mapToLong(Effect::amount)
                .sum();
    }

    private static List<Item> items(Random random) {
        int count = 1 + random.nextInt(12);
        List<Item> items = new ArrayList<>();
        int[] rates = {550, 1000, 2000};
        for (int no = 1; no <= count; no++) {
            boolean card = random.nextInt(10) == 0;
            items.add(
                    card
                            ? new Item(
                                    no,
                                    Item.Kind.GIFT_CARD,
                                    null,
                                    "GIFTCARD",
                                    Item.Category.NONE,
                                    0,
                                    5000,
                                    1,
                                    Item.Marks.PLAIN)
                            : item(no, random.nextInt(20_000), 1 + random.nextInt(9), rates[random.nextInt(3)]));
        }
        return items;
    }

    private static Facts facts(Random random) {
        List<Object> facts = new ArrayList<>();
        if (random.nextBoolean()) {
            facts.add(new CustomerProfile(1, 1, new Rate(random.nextInt(10_001)), null, DAY));
        }
        facts.add(points(random.nextBoolean()));
        for (int i = 0; i < random.nextInt(4); i++) {
            facts.add(voucher(i + 1L, random.nextInt(30_000)));
        }
        return Facts.of(facts);
    }

    private static PointsOffer points(boolean member) {
        return new PointsOffer(1, PointsTerms.of(1, 1000, false, false, 0), member);
    }

    private static LaidVoucher voucher(long id, long balance) {
        return new LaidVoucher(
                new Instrument(
                        id,
                        1,
                        InstrumentKind.VOUCHER,
                        "7000" + id,
                        "EUR",
                        InstrumentStatus.ACTIVE,
                        id,
                        null,
                        null,
                        "EUR",
                        balance,
                        balance,
                        DAY,
                        DAY.plusDays(id),
                        null,
                        Remainder.KEEP),
                1L);
    }

    private static Item item(int no, long price, int quantity, int vat) {
        return new Item(
                no, Item.Kind.ARTICLE, (long) no, "A" + no, Item.Category.NONE, vat, price, quantity, Item.Marks.PLAIN);
    }
}
