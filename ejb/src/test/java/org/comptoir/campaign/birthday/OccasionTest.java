package org.comptoir.campaign.birthday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.campaign.birthday.domain.BirthdayParams;
import org.comptoir.campaign.birthday.domain.CardForm;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.shared.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionTest {

    private static final BirthdayParams ON_THE_DAY = BirthdayParams.of(1000, 30);

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2",
        "2028-02-28, 1",
        "2028-02-29, 1",
        "2100-02-28, 2",
        "2000-02-29, 1",
        "2027-03-01, 1",
        "2027-01-01, 1"
    })
    void at37_whoIsBornOnTheLeapDayHasItOnTheDayBeforeInOtherYears(LocalDate day, int birthdays) {
        Occasion occasion = new Occasion(1, 2, ON_THE_DAY, day);

        assertThat(occasion.birthdays()).hasSize(birthdays).contains(MonthDay.from(day));
        assertThat(occasion.birthdays().contains(MonthDay.of(2, 29)))
                .isEqualTo(birthdays == 2 || day.getDayOfMonth() == 29);
    }

    @Test
    void inEveryYearEachBirthdayIsServedExactlyOnce() {
        for (int year = 2024; year <= 2028; year++) {
            List<MonthDay> served = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .flatMap(day -> new Occasion(1, 2, ON_THE_DAY, day).birthdays().stream())
                    .toList();

            assertThat(served).hasSize(366).doesNotHaveDuplicates();
        }
    }

    @Test
    void theLastValidDayIsTheDayPlusTheDaysInclusive() {
        assertThat(new Occasion(1, 2, ON_THE_DAY, LocalDate.of(2026, 3, 2)).expiresOn())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void caughtUpAcrossNewYearABirthdayIsServedOnceOnly() {
        Occasion occasion = new Occasion(1, 2, params(5, 0), LocalDate.of(2027, 1, 2));
        Celebrant born30December = celebrant(12, 30);

        assertThat(occasion.birthdays()).contains(MonthDay.of(12, 30)).hasSize(6);
        assertThat(occasion.refusal(born30December, List.of())).isEmpty();
        assertThat(occasion.refusal(
                        born30December, List.of(new Occasion.Earlier("birthday:1:7:2026", LocalDate.of(2026, 12, 30)))))
                .contains(Reason.of("birthday.already", "2026-12-30"));
    }

    @Test
    void aMinimumGapIsOffUnlessSet() {
        List<Occasion.Earlier> lastYear =
                List.of(new Occasion.Earlier("birthday:1:7:2025", LocalDate.of(2025, 12, 20)));
        Celebrant customer = celebrant(3, 2);
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(new Occasion(1, 2, ON_THE_DAY, day).refusal(customer, lastYear))
                .isEmpty();
        assertThat(new Occasion(1, 2, params(0, 300), day).refusal(customer, lastYear))
                .contains(Reason.of("birthday.too-soon", "2025-12-20", 300));
        assertThat(new Occasion(1, 2, params(0, 72), day).refusal(customer, lastYear))
                .isEmpty();
    }

    @Test
    void eachFormOfCardIsGivenOncePerYearOnItsOwn() {
        BirthdayParams both = new BirthdayParams(1000, 1500, "POCHETTE", 30, 0, 0);
        Occasion occasion = new Occasion(1, 2, both, LocalDate.of(2026, 3, 2));
        Celebrant customer = celebrant(3, 2);

        assertThat(occasion.decide(customer, List.of()).forms())
                .containsExactly(CardForm.AMOUNT, CardForm.RATE, CardForm.PRODUCT);
        assertThat(Stream.of(CardForm.values()).map(form -> occasion.businessKey(7, form)))
                .containsExactly("birthday:1:7:2026", "birthday:1:7:2026:rate", "birthday:1:7:2026:product");
        List<Occasion.Earlier> had = List.of(
                new Occasion.Earlier("birthday:1:7:2026", LocalDate.of(2026, 2, 2)),
                new Occasion.Earlier("birthday:1:7:2026:product", LocalDate.of(2026, 2, 2)));
        assertThat(occasion.decide(customer, had).forms()).containsExactly(CardForm.RATE);
        assertThat(new Occasion(1, 2, BirthdayParams.of(1000, 30), LocalDate.of(2026, 3, 2)).refusal(customer, had))
                .contains(Reason.of("birthday.already", "2026-02-02"));
    }

    private static BirthdayParams params(int catchUpDays, int minimumGapDays) {
        return new BirthdayParams(1000, 0, null, 30, catchUpDays, minimumGapDays);
    }

    private static Celebrant celebrant(int month, int day) {
        return new Celebrant(7, 7, "Camille", month, day, true, null);
    }
}
