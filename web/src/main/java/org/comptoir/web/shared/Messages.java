package org.comptoir.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;

/** Texts in the language of the page: of keys from the pages' bundle, of reasons from the product's. */
@Named
@ApplicationScoped
public class Messages {

    private static final String PAGES = "org.comptoir.web.i18n.messages";
    private static final String REASONS = "org.comptoir.i18n.reasons";

    private ActiveLocale activeLocale;

    protected Messages() {}

    @Inject
    public Messages(ActiveLocale activeLocale) {
        this.activeLocale = activeLocale;
    }

    /** The text of a key of the pages' bundle; numbers are written plain, decimals and days in texts as in reasons. */
    public String text(String key, Object... args) {
        return format(PAGES, key, args);
    }

    /** The text of a key that may be missing. */
    public Optional<String> known(String key) {
        ResourceBundle pages = bundle(PAGES, activeLocale.getCurrent());
        return pages.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The language of the page. */
    public Locale locale() {
        return activeLocale.getCurrent();
    }

    /** As {@link #info}, for the page that a redirect leads to. */
    public void keep(String key, Object... args) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        info(key, args);
    }

    /** What a reason says to the user: decimals and days among its facts are written as the language does. */
    public String reason(Reason reason) {
        return reason == null ? "" : of(reason, activeLocale.getCurrent());
    }

    /** The text of a reason in a language; an unknown code is its own text, with its facts. */
    public static String of(Reason reason, Locale locale) {
        List<String> facts = ReasonText.facts(reason, locale).stream()
                .map(fact -> localised(fact, locale))
                .toList();
        try {
            return ReasonText.written(bundle(REASONS, locale).getString(reason.code()), facts, locale);
        } catch (MissingResourceException | IllegalArgumentException unknown) {
            return reason.code() + (facts.isEmpty() ? "" : " " + facts);
        }
    }

    /** Puts a text above the page's contents; severity by kind of message. */
    public void info(String key, Object... args) {
        add(FacesMessage.SEVERITY_INFO, text(key, args));
    }

    /** Shows why something was refused. */
    public void refused(Reason reason) {
        add(FacesMessage.SEVERITY_ERROR, reason(reason));
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    private String format(String bundle, String key, Object... args) {
        Locale locale = activeLocale.getCurrent();
        String pattern = bundle(bundle, locale).getString(key);
        // a plural is chosen by the number itself; elsewhere a number is a name (ticket 1024), written as it is
        boolean plural = pattern.contains(",choice,");
        Object[] facts = Arrays.stream(args)
                .map(arg -> plural && arg instanceof Number ? arg : localised(String.valueOf(arg), locale))
                .toArray();
        return new MessageFormat(pattern, locale).format(facts);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        // the base is English: without this a server in Germany would answer English pages in German
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, locale, Messages.class.getClassLoader(), control);
    }

    private static String localised(String fact, Locale locale) {
        if (fact.matches("-?\\d+\\.\\d+")) {
            BigDecimal number = new BigDecimal(fact);
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(number.scale());
            format.setMaximumFractionDigits(number.scale());
            return format.format(number);
        }
        if (fact.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(fact)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale));
        }
        return fact;
    }
}
