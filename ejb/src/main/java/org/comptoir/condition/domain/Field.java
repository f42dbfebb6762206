package org.comptoir.condition.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something a condition may speak of.
 *
 * @param name as conditions are printed
 * @param aliases other names, those of the seeds among them, in lower case: {@code f.famille}
 */
public record Field(String name, Type type, Set<String> aliases) {

    public Field {
        aliases = Set.copyOf(aliases);
    }

    /** What a field holds. */
    public enum Type {
        /** A code or a name: capitals do not matter. */
        TEXT {
            @Override
            Optional<Object> read(String written) {
                return Optional.of(written);
            }
        },
        /** An exact decimal, with a point or a comma. */
        NUMBER {
            @Override
            Optional<Object> read(String written) {
                return DECIMAL.matcher(written).matches()
                        ? Optional.of(new BigDecimal(written.replace(',', '.')))
                        : Optional.empty();
            }
        },
        /** Yes or no: {@code 1}, {@code 0}, {@code true} or {@code false}. */
        FLAG {
            @Override
            Optional<Object> read(String written) {
                return Optional.ofNullable(FLAGS.get(written.toLowerCase(Locale.ROOT)));
            }
        };

        private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,4})?");
        private static final Map<String, Boolean> FLAGS = Map.of("1", true, "true", true, "0", false, "false", false);

        /** A literal as a value of this type; empty for what is none. */
        abstract Optional<Object> read(String written);
    }

    /** True for its name and its aliases, whatever the capitals. */
    boolean isCalled(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals(name.toLowerCase(Locale.ROOT)) || aliases.contains(lower);
    }
}
