package org.comptoir.condition.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The language of conditions over a closed list of fields: {@code = <> != < <= > >= LIKE IN BETWEEN IS NULL AND OR NOT ( )},
 * texts in straight or typographic quotes, as the seeds print them. Nothing that is typed reaches a database.
 */
public final class Conditions {

    /** The longest text. */
    public static final int MOST_CHARACTERS = 2_000;

    /** The most comparisons and connections. */
    public static final int MOST_PARTS = 100;

    /** The deepest tree. */
    public static final int MOST_DEPTH = 10;

    /** Parentheses within each other, needed or not. */
    private static final int MOST_OPEN = 50;

    private final List<Field> fields;

    public Conditions(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * Reads a condition. Refuses {@code condition.too-long}, {@code condition.too-complex}, {@code condition.syntax},
     * {@code condition.no-field}, {@code condition.no-value}, {@code condition.open-quote}, {@code condition.field},
     * {@code condition.value} and {@code condition.order}; nothing else can come of any text.
     */
    public Condition read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused(Reason.of("condition.too-long", MOST_CHARACTERS));
        }
        Reading reading = new Reading(new Tokens(text));
        Condition condition = reading.any();
        reading.tokens.end();
        if (depth(condition) > MOST_DEPTH) {
            throw tooComplex();
        }
        return condition;
    }

    private static int depth(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return 1 + depth(not.part());
        }
        List<Condition> parts = condition instanceof Condition.And and
                ? and.parts()
                : condition instanceof Condition.Or or ? or.parts() : List.of();
        return 1 + parts.stream().mapToInt(Conditions::depth).max().orElse(0);
    }

    private static Refused tooComplex() {
        return new Refused(Reason.of("condition.too-complex", MOST_PARTS, MOST_DEPTH));
    }

    /** One text on its way to a tree. */
    private final class Reading {

        private final Tokens tokens;
        private int parts;
        private int open;

        Reading(Tokens tokens) {
            this.tokens = tokens;
        }

        Condition any() {
            List<Condition> all = new ArrayList<>(List.of(all()));
            while (tokens.takes("OR")) {
                all.add(all());
            }
            return all.size() == 1 ? all.get(0) : counted(new Condition.Or(all));
        }

        private Condition all() {
            List<Condition> all = new ArrayList<>(List.of(one()));
            while (tokens.takes("AND")) {
                all.add(one());
            }
            return all.size() == 1 ? all.get(0) : counted(new Condition.And(all));
        }

        private Condition one() {
            if (++open > MOST_OPEN) {
                throw tooComplex();
            }
            Condition one;
            if (tokens.takes("NOT")) {
                one = counted(new Condition.Not(one()));
            } else if (tokens.takes("(")) {
                one = any();
                tokens.expect(")");
            } else {
                one = comparison();
            }
            open--;
            return one;
        }

        private Condition comparison() {
            Field field = field(tokens.name());
            if (tokens.takes("IS")) {
                boolean not = tokens.takes("NOT");
                tokens.expect("NULL");
                return negated(not, new Condition.Missing(field));
            }
            boolean not = tokens.takes("NOT");
            if (tokens.takes("IN")) {
                return negated(not, new Condition.In(field, values(field)));
            }
            if (tokens.takes("LIKE")) {
                checked(field, field.type() == Field.Type.TEXT);
                return negated(not, new Condition.Like(field, (String) value(field)));
            }
            if (tokens.takes("BETWEEN")) {
                checked(field, field.type() == Field.Type.NUMBER);
                BigDecimal least = (BigDecimal) value(field);
                tokens.expect("AND");
                return negated(not, new Condition.Between(field, least, (BigDecimal) value(field)));
            }
            if (not) {
                throw tokens.unexpected("IN, LIKE, BETWEEN");
            }
            Comparison comparison = tokens.comparison();
            checked(field, !comparison.isOfOrder() || field.type() == Field.Type.NUMBER);
            return counted(new Condition.Compare(field, comparison, value(field)));
        }

        private Field field(String written) {
            return fields.stream()
                    .filter(field -> field.isCalled(written))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Reason.of("condition.field", written, names())));
        }

        private String names() {
            return fields.stream().map(Field::name).collect(Collectors.joining(", "));
        }

        private List<Object> values(Field field) {
            tokens.expect("(");
            List<Object> values = new ArrayList<>();
            do {
                values.add(value(field));
                count();
            } while (tokens.takes(","));
            tokens.expect(")");
            return values;
        }

        private Object value(Field field) {
            String written = tokens.literal();
            return field.type()
                    .read(written)
                    .orElseThrow(() -> new Refused(Reason.of("condition.value", field.name(), written)));
        }

        private void checked(Field field, boolean fits) {
            if (!fits) {
                throw new Refused(Reason.of("condition.order", field.name()));
            }
        }

        private Condition negated(boolean not, Condition condition) {
            Condition known = counted(condition);
            return not ? counted(new Condition.Not(known)) : known;
        }

        private Condition counted(Condition condition) {
            count();
            return condition;
        }

        private void count() {
            if (++parts > MOST_PARTS) {
                throw tooComplex();
            }
        }
    }
}
