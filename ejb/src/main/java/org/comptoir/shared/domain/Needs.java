package org.comptoir.shared.domain;

import java.util.Set;

/** Checks of typed-in fields; each refuses with {@code field.missing} or {@code field.long} and the field's name. */
public final class Needs {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de");

    private Needs() {}

    /** The trimmed text; refused when it is empty or too long. */
    public static String text(String field, String value, int maxLength) {
        String trimmed = optional(field, value, maxLength);
        if (trimmed == null) {
            throw new Refused(Reason.of("field.missing", field));
        }
        return trimmed;
    }

    /** The trimmed text, null when it is empty; refused when it is too long. */
    public static String optional(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String trimmed = value.trim();
        if (trimmed.length() > maxLength) {
            throw new Refused(Reason.of("field.long", field, maxLength));
        }
        return trimmed;
    }

    /** The value; refused when there is none. */
    public static <T> T value(String field, T value) {
        if (value == null) {
            throw new Refused(Reason.of("field.missing", field));
        }
        return value;
    }

    /** A language we have texts in; refused with {@code field.language}. */
    public static String language(String code) {
        if (code == null || !LANGUAGES.contains(code)) {
            throw new Refused(Reason.of("field.language", code));
        }
        return code;
    }
}
