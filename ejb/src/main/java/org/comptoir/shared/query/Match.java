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
    EXACT(" = ?"),
    /** Beginning with the text, in the column's own writing. */
    PREFIX(" like ? escape '!'"),
    /** A column of folded text that begins with the text. */
    FOLDED_PREFIX(" like ? escape '!'"),
    /** A column of folded text with the text anywhere in it. */
    FOLDED_CONTAINS(" like ? escape '!'"),
    /** A whole number. */
    NUMBER(" = ?"),
    /** At least that number. */
    NUMBER_FROM(" >= ?"),
    /** At most that number. */
    NUMBER_TO(" <= ?"),
    /** A flag column: true or false. */
    FLAG(" = ?"),
    /** One ISO day. */
    DAY(" = ?"),
    /** That ISO day or later. */
    DAY_FROM(" >= ?"),
    /** That ISO day or earlier. */
    DAY_TO(" <= ?"),
    /** A coded column, in capitals. */
    CODE(" = ?");

    private final String comparison;

    Match(String comparison) {
        this.comparison = comparison;
    }

    private Object read(String text) {
        return switch (this) {
            case EXACT -> text;
            case PREFIX -> Prefix.escaped(text) + "%";
            case FOLDED_PREFIX -> Prefix.escaped(Folded.of(text)) + "%";
            case FOLDED_CONTAINS -> "%" + Prefix.escaped(Folded.of(text)) + "%";
            case NUMBER, NUMBER_FROM, NUMBER_TO -> Long.valueOf(text.trim());
            case FLAG -> Boolean.valueOf(text);
            case DAY, DAY_FROM, DAY_TO -> LocalDate.parse(text.trim());
            case CODE -> text.trim().toUpperCase(Locale.ROOT);
        };
    }

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
