package org.comptoir.loyalty.points.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.comptoir.loyalty.points.domain.PointsTerms.Earning;
import org.comptoir.loyalty.points.domain.PointsTerms.Level;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Per;
import org.comptoir.loyalty.points.domain.PointsTerms.Rounding;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointsTermsTest {

    @Test
    void anOldDocumentIsReadWithEverythingElseOff() {
        PointsTerms terms = Json.read(
                "{\"points\":1,\"sliceMinor\":1000,\"excludeDiscounted\":true,\"excludeOnSale\":false,\"validityDays\":365}",
                PointsTerms.class);

        assertThat(terms).isEqualTo(PointsTerms.of(1, 1000, true, false, 365));
        assertThat(terms.earning()).isEqualTo(Earning.PLAIN);
        assertThat(terms.spending()).isEqualTo(Spending.NONE);
        assertThat(terms.upkeep()).isEqualTo(Upkeep.NONE);
        assertThat(terms.upkeep().negativeBalance()).isEqualTo(NegativeBalance.ALLOW);
        assertThat(terms.levels()).isEmpty();
        assertThat(terms.gifts()).isEmpty();
    }

    @Test
    void aDocumentSaysWhatItSaid() {
        PointsTerms terms = new PointsTerms(
                10,
                100,
                true,
                true,
                365,
                new Earning("FAM:JEAN,-A9", Rounding.HALF_UP, Per.LINE, 14, List.of("S1"), List.of("PART")),
                new Spending(100, true, true, 5, 500),
                new Upkeep(12, 500, 0, NegativeBalance.FLOOR_ZERO_WITH_DEBT),
                List.of(new Level(1, 500), new Level(2, 1000)),
                List.of(Gift.product(1, "SAC", 1), Gift.allPoints(2, "~TOUT", 0, 100)));

        assertThat(Json.read(Json.write(terms), PointsTerms.class)).isEqualTo(terms);
    }

    @Test
    void onlyFullSlicesCount() {
        assertThat(PointsTerms.of(1, 1000, false, false, 0).earnedBy(1999)).isEqualTo(1);
        assertThat(PointsTerms.of(10, 100, false, false, 0).earnedBy(1999))
                .as("D-38")
                .isEqualTo(190);
        assertThat(PointsTerms.of(1, 1000, false, false, 0).earnedBy(-5000)).isZero();
    }

    @Test
    void halfASliceCountsWhereItIsRoundedUp() {
        PointsTerms terms = earning(Rounding.HALF_UP, Per.SALE);

        assertThat(terms.earnedBy(499)).isZero();
        assertThat(terms.earnedBy(500)).isEqualTo(1);
        assertThat(terms.earnedBy(List.of(250L, 250L))).isEqualTo(1);
        assertThat(terms.missingMinor(List.of(100L), 0)).isEqualTo(400);
    }

    @Test
    void aSliceOfAnOddAmountIsRoundedByItsExactHalf() {
        PointsTerms terms = new PointsTerms(
                1,
                3,
                false,
                false,
                0,
                new Earning(null, Rounding.HALF_UP, null, 0, null, null),
                null,
                null,
                null,
                null);

        assertThat(terms.earnedBy(1)).as("a third").isZero();
        assertThat(terms.earnedBy(2)).as("two thirds").isEqualTo(1);
    }

    @Test
    void perLineEachLineStandsForItself() {
        PointsTerms terms = earning(Rounding.FLOOR, Per.LINE);

        assertThat(terms.earnedBy(List.of(999L, 1999L))).isEqualTo(1);
        assertThat(terms.missingMinor(List.of(900L, 300L), 0)).isEqualTo(100);
    }

    @Test
    void aFractionIsKeptDownToAHundredthOfTheSale() {
        PointsTerms terms = earning(Rounding.KEEP_FRACTION, Per.SALE);

        TermsCheck.check(terms);
        assertThat(terms.hundredthsBy(List.of(379L))).isEqualTo(37);
        assertThat(terms.hundredthsBy(List.of(379L, 379L))).as("7.58 together").isEqualTo(75);
        assertThat(terms.hundredthsBy(List.of(9L))).as("less than a hundredth").isZero();
        assertThat(terms.hundredthsBy(List.of(-379L))).isZero();
        assertThat(terms.earnedBy(1999)).isEqualTo(1);
    }

    @Test
    void aFractionIsKeptDownToAHundredthOfEachLine() {
        PointsTerms terms = earning(Rounding.KEEP_FRACTION, Per.LINE);

        assertThat(terms.hundredthsBy(List.of(379L, 379L))).isEqualTo(74);
        assertThat(terms.hundredthsBy(List.of(9L, 9L))).isZero();
    }

    @Test
    void whereNoFractionIsKeptThereAreOnlyWholePoints() {
        assertThat(earning(Rounding.FLOOR, Per.SALE).hundredthsBy(List.of(1999L)))
                .isEqualTo(100);
        assertThat(earning(Rounding.HALF_UP, Per.SALE).hundredthsBy(List.of(1999L)))
                .isEqualTo(200);
    }

    @Test
    void manyPointsForALargeAmountAreStillExact() {
        PointsTerms terms = keeping(1_000_000, 3, Per.SALE);

        assertThat(terms.hundredthsBy(List.of(100_000_000_001L))).isEqualTo(3_333_333_333_366_666_666L);
    }

    @ParameterizedTest
    @EnumSource(Per.class)
    void whatIsMissingIsJustEnoughForThePoint(Per per) {
        Random random = new Random(9);
        int tried = 0;
        while (tried < 2_000) {
            PointsTerms terms = keeping(1 + random.nextInt(3), 1 + random.nextInt(5_000), per);
            List<Long> lines = List.of((long) random.nextInt(900), (long) random.nextInt(900));
            long kept = random.nextInt(100);
            if (Carry.of(kept, terms.hundredthsBy(lines)).points() > 0) {
                continue;
            }
            long missing = terms.missingMinor(lines, kept);
            assertThat(missing).isPositive();
            assertThat(makesAPoint(terms, lines, kept, missing)).isTrue();
            assertThat(missing == 1 || !makesAPoint(terms, lines, kept, missing - 1))
                    .isTrue();
            tried++;
        }
    }

    private static boolean makesAPoint(PointsTerms terms, List<Long> lines, long kept, long more) {
        return Stream.of(List.of(lines.get(0) + more, lines.get(1)), List.of(lines.get(0), lines.get(1) + more))
                .anyMatch(bought -> Carry.of(kept, terms.hundredthsBy(bought)).points() > 0);
    }

    @Test
    void theHighestLevelReachedIsTheOneThatCounts() {
        PointsTerms terms = terms(List.of(new Level(2, 20), new Level(1, 10)), List.of());

        assertThat(terms.reached(9)).isEmpty();
        assertThat(terms.reached(10)).contains(new Level(1, 10));
        assertThat(terms.reached(500)).contains(new Level(2, 20));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused("points.terms", PointsTerms.of(0, 1000, false, false, 0));
        assertRefused("points.terms", PointsTerms.of(1, 0, false, false, 0));
        assertRefused("points.terms", PointsTerms.of(1, 1000, false, false, -1));
        assertRefused(
                "points.alert-both",
                new PointsTerms(1, 1000, false, false, 0, null, null, new Upkeep(0, 5, 5, null), null, null));
        assertRefused("points.levels", terms(List.of(new Level(2, 10), new Level(1, 20)), List.of()));
        assertRefused("points.levels", terms(List.of(new Level(1, 10), new Level(2, 10)), List.of()));
        assertRefused("points.gift-level", terms(List.of(), List.of(Gift.product(1, "SAC", 1))));
        List<Level> one = List.of(new Level(1, 10));
        assertRefused("points.gift-terms", terms(one, List.of(Gift.product(0, "SAC", 1))));
        assertRefused("points.gift-terms", terms(one, List.of(Gift.discount(1, "~R", 1, 0))));
        assertRefused("points.gift-terms", terms(one, List.of(Gift.product(1, "SAC", 1), Gift.product(2, "sac", 1))));
        assertRefused(
                "selection.term",
                new PointsTerms(
                        1,
                        1000,
                        false,
                        false,
                        0,
                        new Earning("A;B", null, null, 0, null, null),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aPriceByThePointTakesOnlyThePointsUsed() {
        Redemption all = new Redemption(terms(List.of(), List.of()), Gift.allPoints(1, "~TOUT", 0, 100), 0, 150);

        assertThat(all.amountMinor()).isEqualTo(15_000);
        assertThat(all.cost(10_000)).as("D-39").isEqualTo(100);
        assertThat(all.cost(9_950)).as("a part of a point is a point").isEqualTo(100);
    }

    private static PointsTerms earning(Rounding rounding, Per per) {
        return new PointsTerms(
                1, 1000, false, false, 0, new Earning(null, rounding, per, 0, null, null), null, null, null, null);
    }

    private static PointsTerms keeping(long points, long sliceMinor, Per per) {
        Earning earning = new Earning(null, Rounding.KEEP_FRACTION, per, 0, null, null);
        return new PointsTerms(points, sliceMinor, false, false, 0, earning, null, null, null, null);
    }

    private static PointsTerms terms(List<Level> levels, List<Gift> gifts) {
        return new PointsTerms(1, 1000, false, false, 0, null, null, null, levels, gifts);
    }

    private static void assertRefused(String code, PointsTerms terms) {
        assertThatThrownBy(() -> TermsCheck.check(terms))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
