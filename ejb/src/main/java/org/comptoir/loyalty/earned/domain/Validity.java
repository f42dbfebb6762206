package org.comptoir.loyalty.earned.domain;

import java.time.LocalDate;

/**
 * How long a voucher can be used: some days, or a fixed period.
 *
 * @param days last day is the day of issue plus so many, inclusive (D-21); 0 for no end; not looked at with a period
 * @param from first day of the period, inclusive; null for the day of issue
 * @param until last day of the period, inclusive; null for no period
 */
public record Validity(int days, LocalDate from, LocalDate until) {

    /** That many days. */
    public static Validity days(int days) {
        return new Validity(days, null, null);
    }

    /** First day of use of a voucher issued on a day. */
    public LocalDate firstDay(LocalDate issued) {
        return from != null && from.isAfter(issued) ? from : issued;
    }

    /** Last day of use, inclusive, of a voucher issued on a day; null for no end. */
    public LocalDate lastDay(LocalDate issued) {
        if (until != null) {
            return until;
        }
        return days == 0 ? null : issued.plusDays(days);
    }

    /** True when a voucher issued on that day could not be used any more. */
    public boolean over(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    boolean senseless() {
        return days < 0 || from != null && until != null && from.isAfter(until);
    }
}
