package org.comptoir.shared.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an edit changed, as the audit keeps it: {@code field: before -> after}, one line for each field. */
public final class Changes {

    private Changes() {}

    /** The lines of the fields that differ; empty text when none does. */
    public static String between(Map<String, Object> before, Map<String, Object> after) {
        List<String> lines = new ArrayList<>();
        after.forEach((field, value) -> {
            Object old = before.get(field);
            if (!Objects.equals(old, value)) {
                lines.add(field + ": " + shown(old) + " -> " + shown(value));
            }
        });
        return String.join("\n", lines);
    }

    private static String shown(Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
