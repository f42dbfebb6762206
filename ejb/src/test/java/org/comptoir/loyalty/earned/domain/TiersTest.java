package org.comptoir.loyalty.earned.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiersTest {

    private static final Tier TEN = Tier.percent(50_000, 1000);
    private static final Tier TWELVE = Tier.percent(100_000, 1200);

    @Test
    void anInclusiveTierBeginsAtItsBoundAndAStrictOneAfterIt() {
        Tier strict = new Tier(50_000, true, Tier.Reward.PERCENT, 1000);

        assertThat(new Tiers(List.of(TEN)).reached(50_000)).contains(TEN);
        assertThat(new Tiers(List.of(TEN)).reached(49_999)).isEmpty();
        assertThat(new Tiers(List.of(strict)).reached(50_000)).isEmpty();
        assertThat(new Tiers(List.of(strict)).reached(50_001)).contains(strict);
    }

    @Test
    void tiersAreHalfOpen() {
        Tiers tiers = new Tiers(List.of(TWELVE, TEN));

        assertThat(tiers.reached(99_950)).contains(TEN);
        assertThat(tiers.reached(99_999)).contains(TEN);
        assertThat(tiers.reached(100_000)).contains(TWELVE);
        assertThat(tiers.next(50_000)).contains(TWELVE);
        assertThat(tiers.next(100_000)).isEmpty();
    }

    @Test
    void theRateIsOfTheWholeAmountRoundedHalfUp() {
        assertThat(TEN.rewards(99_999)).isEqualTo(10_000);
        assertThat(TEN.rewards(99_994)).isEqualTo(9_999);
        assertThat(TEN.rewards(0)).isZero();
        assertThat(Tier.amount(0, 500).rewards(-100)).isZero();
    }

    @Test
    void tiersThatGiveLessForMoreAreRefused() {
        refused("earned.tiers-fall", Tier.percent(0, 1000), Tier.percent(1000, 500));
        refused("earned.tiers-fall", Tier.percent(0, 1000), Tier.amount(10_000, 900));
        refused("earned.terms");
        refused("earned.terms", Tier.percent(100, 1000), Tier.percent(100, 1100));
        refused("earned.terms", Tier.amount(100, 0));
        refused("earned.terms", new Tier(0, false, Tier.Reward.PERCENT, 10_001));
    }

    @Test
    void bothThresholdsOrOneOfThem() {
        Threshold both = new Threshold(10_000, 2, false);
        Threshold either = new Threshold(10_000, 2, true);

        assertThat(both.reached(new Counted(15_000, 1))).isFalse();
        assertThat(both.reached(new Counted(10_000, 2))).isTrue();
        assertThat(both.missing(new Counted(9_999, 1))).isEqualTo(new Counted(1, 1));
        assertThat(either.reached(new Counted(0, 2))).isTrue();
        assertThat(either.reached(new Counted(10_000, 0))).isTrue();
        assertThat(either.reached(new Counted(9_999, 1))).isFalse();
        assertThat(new Threshold(0, 2, true).reached(new Counted(99_999, 1)))
                .as("a turnover that is not asked for is not enough")
                .isFalse();
        assertThat(new Threshold(0, 0, true).reached(Counted.NONE)).isTrue();
    }

    @Test
    void whatIsMissingIsToTheFirstVoucherAndThenToTheNextTier() {
        EarnedTerms terms = EarnedTerms.of(Base.CUMULATED, 0, TEN, TWELVE);

        EarnedTerms.Outcome below = terms.outcome(new Counted(49_590, 1));
        assertThat(below.amountMinor()).isZero();
        assertThat(below.missing()).isEqualTo(new Counted(410, 0));
        assertThat(below.nextMinor(new Counted(49_590, 1))).isEqualTo(5_000);
        EarnedTerms.Outcome first = terms.outcome(new Counted(62_000, 1));
        assertThat(first.amountMinor()).isEqualTo(6_200);
        assertThat(first.missing().turnoverMinor()).isEqualTo(38_000);
        assertThat(first.nextMinor(new Counted(62_000, 1))).isEqualTo(12_000);
        EarnedTerms.Outcome top = terms.outcome(new Counted(150_000, 1));
        assertThat(top.amountMinor()).isEqualTo(18_000);
        assertThat(top.next()).isEmpty();
        assertThat(top.missing()).isEqualTo(Counted.NONE);
        assertThat(terms.outcome(new Counted(-500, 0)).missing().turnoverMinor())
                .as("a counter below zero has further to go")
                .isEqualTo(50_500);
    }

    @Test
    void aValidityIsDaysOrAPeriodBothInclusive() {
        LocalDate day = LocalDate.of(2019, 4, 2);
        Validity period = new Validity(7, LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 31));

        assertThat(Validity.days(90).lastDay(day)).isEqualTo("2019-07-01");
        assertThat(Validity.days(0).lastDay(day)).isNull();
        assertThat(period.firstDay(day)).isEqualTo("2019-05-01");
        assertThat(period.firstDay(LocalDate.of(2019, 5, 9))).isEqualTo("2019-05-09");
        assertThat(period.lastDay(day)).isEqualTo("2019-05-31");
        assertThat(period.over(LocalDate.of(2019, 5, 31))).isFalse();
        assertThat(period.over(LocalDate.of(2019, 6, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4_711, 20_260_302})
    void moreTurnoverNeverGivesLessAndOnlyTheHighestTierGives(long seed) {
        Random random = new Random(seed);
        int tried = 0;
        while (tried < 300) {
            Tiers tiers = random(random);
            if (!sensible(tiers)) {
                continue;
            }
            tried++;
            long before = 0;
            for (long amount = 0; amount < 30_000; amount += 1 + random.nextInt(200)) {
                long given = amount == 0 ? 0 : rewards(tiers, amount);
                assertThat(given).isGreaterThanOrEqualTo(before);
                before = given;
                highestOnly(tiers, amount, given);
            }
        }
    }

    private static void highestOnly(Tiers tiers, long amount, long given) {
        Tier highest = null;
        for (Tier tier : tiers.ascending()) {
            boolean reached = tier.strict() ? amount > tier.fromMinor() : amount >= tier.fromMinor();
            highest = reached ? tier : highest;
        }
        assertThat(given).isEqualTo(highest == null ? 0 : highest.rewards(amount));
    }

    private static long rewards(Tiers tiers, long amount) {
        return tiers.reached(amount).map(tier -> tier.rewards(amount)).orElse(0L);
    }

    private static Tiers random(Random random) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            boolean percent = random.nextBoolean();
            tiers.add(new Tier(
                    random.nextInt(25_000),
                    random.nextBoolean(),
                    percent ? Tier.Reward.PERCENT : Tier.Reward.AMOUNT,
                    1 + random.nextInt(percent ? 10_000 : 3_000)));
        }
        return new Tiers(tiers);
    }

    private static boolean sensible(Tiers tiers) {
        try {
            tiers.check();
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static void refused(String code, Tier... tiers) {
        assertThatThrownBy(() -> new Tiers(List.of(tiers)).check())
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
