package org.comptoir.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and times as the page's language writes them; times are those of the store where the user works. */
@Named("dates")
@ApplicationScoped
public class DateText {

    private ActiveLocale activeLocale;
    private CurrentCaller currentCaller;

    protected DateText() {}

    @Inject
    public DateText(ActiveLocale activeLocale, CurrentCaller currentCaller) {
        this.activeLocale = activeLocale;
        this.currentCaller = currentCaller;
    }

    /** A day, as in 22/11/2026; empty for none. */
    public String day(LocalDate day) {
        return day == null
                ? ""
                : written(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)).format(day);
    }

    /** A day with its weekday and month spelled out; empty for none. */
    public String fullDay(LocalDate day) {
        return day == null
                ? ""
                : written(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)).format(day);
    }

    /** Day and time to the minute; empty for none. */
    public String time(Instant instant) {
        return instant == null
                ? ""
                : written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT))
                        .format(instant.atZone(currentCaller.getStore().zone()));
    }

    private DateTimeFormatter written(DateTimeFormatter style) {
        return style.withLocale(activeLocale.getCurrent());
    }
}
