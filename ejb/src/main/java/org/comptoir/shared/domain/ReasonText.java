package org.comptoir.shared.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The text of a reason in the reader's language: French, English or German; English for every other. */
public final class ReasonText {

    private static final String BUNDLE = "org.comptoir.i18n.reasons";

    private ReasonText() {}

    /** The text with its facts; the code and the facts when no text is known. */
    public static String of(Reason reason, Locale locale) {
        try {
            ResourceBundle bundle = bundle(locale);
            Object[] facts = reason.args().toArray();
            if (reason.code().startsWith("field.") && facts.length > 0) {
                String name = "field-name." + facts[0];
                facts[0] = bundle.containsKey(name) ? bundle.getString(name) : facts[0];
            }
            return new MessageFormat(bundle.getString(reason.code()), locale).format(facts);
        } catch (MissingResourceException e) {
            return reason.code() + " " + reason.args();
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
