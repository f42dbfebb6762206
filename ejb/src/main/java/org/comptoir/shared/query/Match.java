package org.comptoir.shared.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.shared.domain.Folded;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** How a filter's text is compared with a column; text that cannot be read is refused with {@code list.filter}. */
public enum Match {
    /** The very text. */
    EXACT(" = ?") {
        @Override
        Object read(String text) {
            return text;
        }
    },
    /** Beginning with the text, in the column's own writing. */
    PREFIX(" like ? escape '!'") {
        @Override
        Object read(String text) {
            return Prefix.escaped(text) + "%";
        }
    },
    /** A column of folded text that begins with the text. */
    FOLDED_PREFIX(" like ? escape '!'") {
        @Override
        Object read(String text) {
            return Prefix.escaped(Folded.of(text)) + "%";
        }
    },
    /** A column of folded text with the text anywhere in it. */
    FOLDED_CONTAINS(" like ? escape '!'") {
        @Override
        Object read(String text) {
            return "%" + Prefix.escaped(Folded.of(text)) + "%";
        }
    },
    /** A whole number. */
    NUMBER(" = ?") {
        @Override
        Object read(String text) {
            return Long.valueOf(text.trim());
        }
    },
    /** At least that number. */
    NUMBER_FROM(" >= ?") {
        @Override
        Object read(String text) {
            return Long.valueOf(text.trim());
        }
    },
    /** At most that number. */
    NUMBER_TO(" <= ?") {
        @Override
        Object read(String text) {
            return Long.valueOf(text.trim());
        }
    },
    /** A flag column: true or false. */
    FLAG(" = ?") {
        @Override
        Object read(String text) {
            return Boolean.valueOf(text);
        }
    },
    /** One ISO day. */
    DAY(" = ?") {
        @Override
        Object read(String text) {
            return LocalDate.parse(text.trim());
        }
    },
    /** That ISO day or later. */
    DAY_FROM(" >= ?") {
        @Override
        Object read(String text) {
            return LocalDate.parse(text.trim());
        }
    },
    /** That ISO day or earlier. */
    DAY_TO(" <= ?") {
        @Override
        Object read(String text) {
            return LocalDate.parse(text.trim());
        }
    },
    /** A coded column, in capitals. */
    CODE(" = ?") {
        @Override
        Object read(String text) {
            return text.trim().toUpperCase(Locale.ROOT);
        }
    };

    private final String comparison;

    Match(String comparison) {
        this.comparison = comparison;
    }

    abstract Object read(String text);

    String comparison() {
        return comparison;
    }

    Object value(String column, String text) {
        try {
            return read(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refused(new Reason("list.filter", List.of(column, text)), e);
        }
    }
}
