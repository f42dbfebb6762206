package org.comptoir.customer.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Day and month of birth, the year only when the customer told it. The 29th of February exists without a year, and
 * with one only in leap years; anything else is refused with {@code customer.birth-date}.
 */
public record BirthDay(Integer day, Integer month, Integer year) {

    /** Nothing is known. */
    public static final BirthDay UNKNOWN = new BirthDay(null, null, null);

    private static final int SOME_LEAP_YEAR = 2000;
    private static final int OLDEST = 1900;
    private static final int LATEST = 2100;

    public BirthDay {
        boolean nothing = day == null && month == null && year == null;
        if (!nothing && !exists(day, month, year)) {
            throw new Refused(Reason.of("customer.birth-date", written(day, month, year)));
        }
    }

    /** True when day and month are there. */
    public boolean isKnown() {
        return day != null;
    }

    private static boolean exists(Integer day, Integer month, Integer year) {
        if (day == null || month == null || year != null && (year < OLDEST || year > LATEST)) {
            return false;
        }
        try {
            return LocalDate.of(year == null ? SOME_LEAP_YEAR : year, month, day)
                            .getDayOfMonth()
                    == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String written(Integer day, Integer month, Integer year) {
        return shown(day) + "/" + shown(month) + "/" + shown(year);
    }

    private static String shown(Integer part) {
        return part == null ? "" : part.toString();
    }
}
