package org.comptoir.loyalty.pouch.domain;

import java.time.LocalDate;

/**
 * How long a voucher is valid and from when on (F062).
 *
 * @param count how many units it lasts, at least 1
 */
public record Sequence(PeriodUnit unit, int count, PeriodStart start) {

    /**
     * The period of a voucher whose pouch is given on that day: it ends {@code count} units after its start, less one day
     * (D-21, AT-22 to AT-27).
     *
     * @param previous period of the voucher before it, null for the first
     */
    public Period period(LocalDate given, Period previous) {
        LocalDate first = first(given, previous);
        return new Period(first, unit.plus(first, count).minusDays(1));
    }

    private LocalDate first(LocalDate given, Period previous) {
        return switch (start) {
            case NEXT_DAY -> given.plusDays(1);
            case START_OF_NEXT_SEQUENCE -> unit.nextStart(given);
            case END_OF_PREVIOUS -> {
                if (previous == null) {
                    throw new IllegalArgumentException("no voucher before it");
                }
                yield previous.last().plusDays(1);
            }
        };
    }
}
