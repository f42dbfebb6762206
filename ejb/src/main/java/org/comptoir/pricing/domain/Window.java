package org.comptoir.pricing.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * From when until when something is offered, in the store's time; both ends are inclusive: a day lasts until its midnight,
 * a minute until its last second.
 *
 * @param from the first moment, null for always
 * @param end the first moment after it, null for no end
 */
public record Window(LocalDateTime from, LocalDateTime end) {

    private static final int DAY_LENGTH = "2026-11-28".length();

    /**
     * Reads {@code 2026-11-28} or {@code 2026-11-28T09:00}; null and blank leave that end open. Refuses
     * {@code programme.moment} and {@code programme.window-reversed}.
     */
    public static Window of(String from, String until) {
        Window window = new Window(isOpen(from) ? null : moment(from), isOpen(until) ? null : after(until));
        if (window.from() != null && window.end() != null && !window.from().isBefore(window.end())) {
            throw new Refused(Reason.of("programme.window-reversed", from, until));
        }
        return window;
    }

    /** True before its first moment. */
    public boolean isAhead(LocalDateTime now) {
        return from != null && now.isBefore(from);
    }

    /** True after its last moment. */
    public boolean isOver(LocalDateTime now) {
        return end != null && !now.isBefore(end);
    }

    /** True when that moment lies in it. */
    public boolean contains(LocalDateTime now) {
        return !isAhead(now) && !isOver(now);
    }

    private static boolean isOpen(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDateTime moment(String text) {
        String written = text.strip();
        try {
            return written.length() == DAY_LENGTH
                    ? LocalDate.parse(written).atStartOfDay()
                    : LocalDateTime.parse(written).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw new Refused(Reason.of("programme.moment", text), e);
        }
    }

    private static LocalDateTime after(String text) {
        LocalDateTime last = moment(text);
        return text.strip().length() == DAY_LENGTH ? last.plusDays(1) : last.plusMinutes(1);
    }
}
