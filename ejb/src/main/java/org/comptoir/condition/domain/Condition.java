package org.comptoir.condition.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition as a typed tree (D-35). Reading what is printed gives the same tree again. It holds of a row only when it is
 * {@link Truth#TRUE}, as a {@code where} clause would.
 */
public sealed interface Condition {

    /** What it says of a row. */
    Truth test(Row row);

    /** As people would type it. */
    String print();

    /** The values of a row; null for one that is missing. Texts are String, numbers BigDecimal, flags Boolean. */
    @FunctionalInterface
    interface Row {
        Object value(Field field);
    }

    /** A field against one value. */
    record Compare(Field field, Comparison comparison, Object value) implements Condition {
        @Override
        public Truth test(Row row) {
            Object found = row.value(field);
            return found == null ? Truth.UNKNOWN : Truth.of(comparison.holds(Values.order(found, value)));
        }

        @Override
        public String print() {
            return field.name() + " " + comparison.sign() + " " + Values.print(value);
        }
    }

    /** A field that has one of these values. */
    record In(Field field, List<Object> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Truth test(Row row) {
            Object found = row.value(field);
            return found == null
                    ? Truth.UNKNOWN
                    : Truth.of(values.stream().anyMatch(value -> Values.order(found, value) == 0));
        }

        @Override
        public String print() {
            return field.name() + " IN (" + values.stream().map(Values::print).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** A number within bounds, both inclusive. */
    record Between(Field field, BigDecimal least, BigDecimal most) implements Condition {
        @Override
        public Truth test(Row row) {
            Object found = row.value(field);
            return found == null
                    ? Truth.UNKNOWN
                    : Truth.of(Values.order(found, least) >= 0 && Values.order(found, most) <= 0);
        }

        @Override
        public String print() {
            return field.name() + " BETWEEN " + Values.print(least) + " AND " + Values.print(most);
        }
    }

    /** A text of that form: {@code %} stands for any characters, {@code _} for one. */
    record Like(Field field, String form) implements Condition {
        @Override
        public Truth test(Row row) {
            Object found = row.value(field);
            return found == null ? Truth.UNKNOWN : Truth.of(Values.isLike((String) found, form));
        }

        @Override
        public String print() {
            return field.name() + " LIKE " + Values.print(form);
        }
    }

    /** A value that is missing; never unknown. */
    record Missing(Field field) implements Condition {
        @Override
        public Truth test(Row row) {
            return Truth.of(row.value(field) == null);
        }

        @Override
        public String print() {
            return field.name() + " IS NULL";
        }
    }

    /** All of them. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Row row) {
            return parts.stream().map(part -> part.test(row)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public String print() {
            return joined(parts, " AND ", part -> part instanceof And || part instanceof Or);
        }
    }

    /** At least one of them. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Row row) {
            return parts.stream().map(part -> part.test(row)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public String print() {
            return joined(parts, " OR ", part -> part instanceof Or);
        }
    }

    /** The contrary. */
    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Row row) {
            return part.test(row).not();
        }

        @Override
        public String print() {
            return "NOT (" + part.print() + ")";
        }
    }

    private static String joined(List<Condition> parts, String by, Predicate<Condition> inParentheses) {
        return parts.stream()
                .map(part -> inParentheses.test(part) ? "(" + part.print() + ")" : part.print())
                .collect(Collectors.joining(by));
    }
}
