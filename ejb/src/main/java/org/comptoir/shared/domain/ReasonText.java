package org.comptoir.shared.domain;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a reason in the reader's language: French, English or German; English for every other. */
public final class ReasonText {

    private static final String BUNDLE = "org.comptoir.i18n.reasons";
    private static final Set<String> WITH_COMMA = Set.of("fr", "de");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2,3}");

    /** Reasons that name a rule by its code, and which of their facts it is. */
    private static final Map<String, Integer> RULES =
            Map.of("pricing.beaten", 1, "pricing.switched-off", 0, "stacking.taken", 1);

    private ReasonText() {}

    /** The text with its facts; the code and the facts when no text is known. */
    public static String of(Reason reason, Locale locale) {
        try {
            return written(bundle(locale).getString(reason.code()), facts(reason, locale), locale);
        } catch (MissingResourceException | IllegalArgumentException e) {
            return reason.code() + " " + reason.args();
        }
    }

    /**
     * A text with its facts; those by which it chooses between one and many are whole numbers, without signs of grouping.
     * Fails with IllegalArgumentException for others.
     */
    public static String written(String pattern, List<String> facts, Locale locale) {
        MessageFormat text = new MessageFormat(pattern, locale);
        return text.format(counts(text, facts));
    }

    /** The facts, those as numbers by which the text chooses between one and many. */
    private static Object[] counts(MessageFormat text, List<String> facts) {
        Format[] formats = text.getFormatsByArgumentIndex();
        Object[] counts = facts.toArray();
        for (int i = 0; i < Math.min(formats.length, counts.length); i++) {
            if (formats[i] instanceof NumberFormat
                    && COUNT.matcher(facts.get(i)).matches()) {
                counts[i] = Long.valueOf(facts.get(i));
            }
        }
        return counts;
    }

    /**
     * The facts as the reader knows them: a field, a rule and what a parameter takes in words, a day as dd/mm/yyyy
     * ({@code dd.mm.yyyy} in German), an amount with the language's decimal sign.
     */
    public static List<String> facts(Reason reason, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < reason.args().size(); i++) {
            String fact = reason.args().get(i);
            if (i == 0 && reason.code().startsWith("field.")) {
                facts.add(named(bundle, "field-name." + fact, fact));
            } else if (RULES.getOrDefault(reason.code(), -1) == i) {
                facts.add(named(bundle, "rule." + fact, fact));
            } else if (reason.code().equals("programme.param-type") && i == 2) {
                facts.add(named(bundle, "param-type." + fact, fact));
            } else {
                facts.add(AMOUNT.matcher(fact).matches() ? amount(fact, locale) : day(fact, locale));
            }
        }
        return facts;
    }

    private static String named(ResourceBundle bundle, String key, String code) {
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    private static String amount(String fact, Locale locale) {
        String language = bundle(locale).getLocale().getLanguage();
        return WITH_COMMA.contains(language) ? fact.replace('.', ',') : fact;
    }

    private static String day(String fact, Locale locale) {
        if (!fact.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return fact;
        }
        String pattern = Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? "dd.MM.yyyy" : "dd/MM/yyyy";
        try {
            return LocalDate.parse(fact).format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (DateTimeException noDay) {
            return fact;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ReasonText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
