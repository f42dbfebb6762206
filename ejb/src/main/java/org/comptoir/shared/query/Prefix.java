package org.comptoir.shared.query;

import java.util.List;
import org.comptoir.shared.sql.Dialect;

/**
 * Text that begins a column, in a form that uses the column's index: a range where text is compared by its bytes, a
 * pattern on PostgreSQL (whose index has {@code text_pattern_ops}).
 */
public final class Prefix {

    private static final String LAST = "\uffff";

    private Prefix() {}

    /** The condition; its values are {@link #values}. */
    public static String condition(Dialect dialect, String column) {
        return dialect == Dialect.POSTGRESQL
                ? column + " like ? escape '!'"
                : "(" + column + " >= ? and " + column + " < ?)";
    }

    /** The values of the condition for a prefix. */
    public static List<Object> values(Dialect dialect, String prefix) {
        return dialect == Dialect.POSTGRESQL ? List.of(escaped(prefix) + "%") : List.of(prefix, prefix + LAST);
    }

    /** Wildcards as text, for patterns with {@code escape '!'}. */
    public static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
