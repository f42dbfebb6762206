package org.comptoir.instrument.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;

class WalletLoadsTest {

    private static final LocalDate DAY = LocalDate.of(2028, 3, 15);

    @Test
    void thePaidPartIsUsedBeforeTheBonusAndTheOldestLoadFirst() {
        WalletLoads loads = new WalletLoads(List.of(load(1, DAY, 5000, 500), load(2, DAY, 5000, 500)));

        assertThat(loads.unusedOf(1, 11_000)).isEqualTo(new WalletLoads.Back(5000, 500));
        assertThat(loads.unusedOf(1, 10_000)).isEqualTo(new WalletLoads.Back(4000, 500));
        assertThat(loads.unusedOf(1, 5_800)).as("only a bonus is left").isEqualTo(new WalletLoads.Back(0, 0));
        assertThat(loads.unusedOf(2, 5_500)).isEqualTo(new WalletLoads.Back(5000, 500));
        assertThat(loads.unusedOf(2, 300)).isEqualTo(new WalletLoads.Back(0, 0));
    }

    @Test
    void whatCameBackOfALoadIsNotThereAnyMore() {
        WalletLoads loads = new WalletLoads(List.of(
                load(1, DAY, 5000, 500), load(2, DAY, 1000, 0), new WalletLoad(9, 3, 1, 1, 1, DAY, -5000, -500)));

        assertThat(loads.unusedOf(1, 1000)).isEqualTo(new WalletLoads.Back(0, 0));
        assertThat(loads.unusedOf(2, 1000)).isEqualTo(new WalletLoads.Back(1000, 0));
        assertThat(loads.paidWithin(DAY, 1)).isEqualTo(1000);
    }

    @Test
    void vo6_whatComesBackOfAnOlderLoadMakesNoRoomForMore() {
        WalletLoads loads = new WalletLoads(List.of(
                load(1, DAY.minusDays(40), 5000, 0),
                new WalletLoad(9, 3, 1, 1, 1, DAY, -5000, 0),
                load(4, DAY.minusDays(1), 2000, 0),
                new WalletLoad(9, 5, 1, 4, 1, DAY, -500, 0)));

        assertThat(loads.paidWithin(DAY, 1)).isZero();
        assertThat(loads.paidWithin(DAY, 30)).isEqualTo(1500);
    }

    @Test
    void vo6_thirtyDaysAreThirtyCalendarDaysAcrossALeapDayAndTheChangeOfClocks() {
        WalletLoads leap = new WalletLoads(List.of(load(1, LocalDate.of(2028, 2, 15), 100, 0)));
        assertThat(leap.paidWithin(LocalDate.of(2028, 3, 15), 30)).isEqualTo(100);
        assertThat(leap.paidWithin(LocalDate.of(2028, 3, 16), 30)).isZero();

        WalletLoads spring = new WalletLoads(List.of(load(1, LocalDate.of(2027, 3, 1), 100, 0)));
        assertThat(spring.paidWithin(LocalDate.of(2027, 3, 30), 30)).isEqualTo(100);
        assertThat(spring.paidWithin(LocalDate.of(2027, 3, 31), 30)).isZero();
    }

    @Test
    void limitsAreReachedButNotPassed() {
        WalletLoads loads = new WalletLoads(List.of(load(1, DAY, 6000, 0), load(2, DAY.minusDays(29), 4000, 0)));
        WalletCeiling ceiling = new WalletCeiling(15_000, 10_000, 15_000, "EUR");

        assertThatCode(() -> ceiling.check(0, loads, DAY, 4000, 0)).doesNotThrowAnyException();
        assertRefused("wallet.day-limit", ceiling, loads, 0, 4001);
        assertRefused("wallet.above-ceiling", ceiling, loads, 11_001, 4000);
        WalletCeiling month = new WalletCeiling(15_000, 0, 15_000, "EUR");
        assertThatCode(() -> month.check(0, loads, DAY, 5000, 0)).doesNotThrowAnyException();
        assertRefused("wallet.month-limit", month, loads, 0, 5001);
    }

    private static void assertRefused(
            String code, WalletCeiling ceiling, WalletLoads loads, long balance, long paidMinor) {
        assertThatThrownBy(() -> ceiling.check(balance, loads, DAY, paidMinor, 0))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static WalletLoad load(long sale, LocalDate day, long paid, long bonus) {
        return WalletLoad.of(9, sale, 1, day, new WalletLoads.Back(paid, bonus));
    }
}
