package org.comptoir.loyalty.pouch.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a sequence is counted in. */
public enum PeriodUnit {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH;

    /** The day on which the next sequence of the calendar starts: tomorrow, the next Monday, the first of a month. */
    LocalDate nextStart(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }

    /** So many units later; a day that the month does not have becomes its last. */
    LocalDate plus(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
        };
    }
}
