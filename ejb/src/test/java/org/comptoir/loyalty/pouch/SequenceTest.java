package org.comptoir.loyalty.pouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.comptoir.loyalty.pouch.domain.Period;
import org.comptoir.loyalty.pouch.domain.PeriodStart;
import org.comptoir.loyalty.pouch.domain.PeriodUnit;
import org.comptoir.loyalty.pouch.domain.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceTest {

    @ParameterizedTest
    @CsvSource({
        "2018-07-18, DAY,   1, NEXT_DAY,               2018-07-19, 2018-07-19",
        "2018-07-18, DAY,  10, NEXT_DAY,               2018-07-19, 2018-07-28",
        "2018-07-18, WEEK,  1, START_OF_NEXT_SEQUENCE, 2018-07-23, 2018-07-29",
        "2018-07-18, WEEK,  2, START_OF_NEXT_SEQUENCE, 2018-07-23, 2018-08-05",
        "2018-07-23, WEEK,  1, START_OF_NEXT_SEQUENCE, 2018-07-30, 2018-08-05",
        "2018-07-18, MONTH, 1, START_OF_NEXT_SEQUENCE, 2018-08-01, 2018-08-31",
        "2018-08-01, MONTH, 1, START_OF_NEXT_SEQUENCE, 2018-09-01, 2018-09-30",
        "2018-07-18, DAY,   1, START_OF_NEXT_SEQUENCE, 2018-07-19, 2018-07-19",
        "2019-01-30, MONTH, 1, NEXT_DAY,               2019-01-31, 2019-02-27",
        "2020-01-30, MONTH, 1, NEXT_DAY,               2020-01-31, 2020-02-28",
        "2020-01-31, MONTH, 1, START_OF_NEXT_SEQUENCE, 2020-02-01, 2020-02-29",
        "2100-02-27, MONTH, 1, NEXT_DAY,               2100-02-28, 2100-03-27",
        "2020-02-28, MONTH, 12, NEXT_DAY,              2020-02-29, 2021-02-27",
        "2020-12-31, WEEK,  1, NEXT_DAY,               2021-01-01, 2021-01-07"
    })
    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of the table
    void bothEndsAreInclusiveAndMonthEndsAreClamped(
            LocalDate given, PeriodUnit unit, int count, PeriodStart start, LocalDate first, LocalDate last) {
        assertThat(new Sequence(unit, count, start).period(given, null)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void whatFollowsThePreviousVoucherLeavesNoGapAndNoOverlap(PeriodUnit unit) {
        Random random = new Random(5318);
        for (int round = 0; round < 2_000; round++) {
            LocalDate given = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(40_000));
            PeriodStart start = random.nextBoolean() ? PeriodStart.NEXT_DAY : PeriodStart.START_OF_NEXT_SEQUENCE;
            Period previous = new Sequence(unit, 1 + random.nextInt(12), start).period(given, null);
            assertThat(previous.first()).as("%s %s", given, unit).isAfter(given);
            for (int no = 0; no < 5; no++) {
                Sequence sequence = new Sequence(unit, 1 + random.nextInt(12), PeriodStart.END_OF_PREVIOUS);
                Period next = sequence.period(given, previous);
                assertThat(next.first()).isEqualTo(previous.last().plusDays(1));
                assertThat(next.overlaps(previous)).isFalse();
                assertThat(days(next)).as("%s %s", sequence, next).isBetween(least(sequence), most(sequence));
                previous = next;
            }
        }
    }

    @Test
    void sequencesOfTheCalendarStartOnTheirFirstDay() {
        LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2021, 1, 1)).forEach(given -> {
            Period week = new Sequence(PeriodUnit.WEEK, 1, PeriodStart.START_OF_NEXT_SEQUENCE).period(given, null);
            assertThat(week.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.last().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(ChronoUnit.DAYS.between(given, week.first())).isBetween(1L, 7L);
            Period month = new Sequence(PeriodUnit.MONTH, 1, PeriodStart.START_OF_NEXT_SEQUENCE).period(given, null);
            assertThat(month.first().getDayOfMonth()).isEqualTo(1);
            assertThat(month.last().plusDays(1).getDayOfMonth()).isEqualTo(1);
            assertThat(days(month)).isEqualTo(month.first().lengthOfMonth());
        });
    }

    @Test
    void aFirstVoucherHasNothingToFollow() {
        Sequence sequence = new Sequence(PeriodUnit.DAY, 1, PeriodStart.END_OF_PREVIOUS);

        assertThatThrownBy(() -> sequence.period(LocalDate.of(2018, 7, 18), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }

    private static long least(Sequence sequence) {
        return switch (sequence.unit()) {
            case DAY -> sequence.count();
            case WEEK -> 7L * sequence.count();
            case MONTH -> 28L + 30L * (sequence.count() - 1) - (sequence.count() > 1 ? 2 : 0);
        };
    }

    private static long most(Sequence sequence) {
        return sequence.unit() == PeriodUnit.MONTH ? 31L * sequence.count() : least(sequence);
    }
}
