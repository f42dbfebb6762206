package org.comptoir.condition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Field FAMILY = new Field("family", Field.Type.TEXT, Set.of("f.famille", "famille"));
    private static final Field TURNOVER = new Field("turnover", Field.Type.NUMBER, Set.of("totalca"));
    private static final Field ACTIVE = new Field("active", Field.Type.FLAG, Set.of("actif"));
    private static final List<Field> FIELDS = List.of(FAMILY, TURNOVER, ACTIVE);
    private static final Conditions LANGUAGE = new Conditions(FIELDS);

    private static final Map<Field, Object> ROW =
            Map.of(FAMILY, "Pantalon d'été", TURNOVER, new BigDecimal("1000.00"), ACTIVE, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totalCA>='1000'",
                "totalCA>=’1000’",
                "f.famille = 'PANTALON D''ÉTÉ'",
                "f.famille=’pantalon d'été’",
                "FAMILLE LIKE 'pant%'",
                "famille like '%d''_t_' and not actif = 0",
                "family IN (\"X\", “Pantalon d'été”)",
                "turnover BETWEEN 999.99 AND '1000,00'",
                "turnover = 1 OR active = 1 AND turnover <> 1",
                "NOT (turnover < 1000 OR active = false)",
                "family IS NOT NULL",
                "family NOT IN ('A') AND turnover NOT BETWEEN 0 AND 10 AND family NOT LIKE 'A%'",
                "turnover != 5",
                "turnover > -1"
            })
    void holds(String text) {
        assertThat(LANGUAGE.read(text).test(ROW::get)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totalCA>'1000'",
                "(turnover = 1 OR active = 1) AND turnover = 1",
                "family LIKE 'antalon%'",
                "family LIKE '_antalon'",
                "family IS NULL",
                "turnover between 2000 and 1",
                "active <> true"
            })
    void holdsNot(String text) {
        assertThat(LANGUAGE.read(text).test(ROW::get)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "family = 'A'                       | UNKNOWN",
                "family <> 'A'                      | UNKNOWN",
                "NOT family = 'A'                   | UNKNOWN",
                "family NOT IN ('A')                | UNKNOWN",
                "family LIKE '%'                    | UNKNOWN",
                "family IS NULL                     | TRUE",
                "family = 'A' OR turnover IS NULL   | TRUE",
                "family = 'A' AND turnover IS NULL  | UNKNOWN",
                "family = 'A' AND active IS NOT NULL| FALSE"
            })
    void aMissingValueIsAsInSql(String text, Truth truth) {
        assertThat(LANGUAGE.read(text).test(field -> null)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                  | condition.no-field",
                "family                              | condition.syntax",
                "family = 'A' family                 | condition.syntax",
                "family = 'A')                       | condition.syntax",
                "(family = 'A'                       | condition.syntax",
                "family NOT = 'A'                    | condition.syntax",
                "family = 'A'; drop table customer   | condition.syntax",
                "family = 'A' -- x                   | condition.syntax",
                "family = 'A                         | condition.open-quote",
                "family =                            | condition.no-value",
                "family = family                     | condition.no-value",
                "family IN ()                        | condition.no-value",
                "AND = 1                             | condition.no-field",
                "password = 'A'                      | condition.field",
                "fаmily = 'A'                        | condition.field",
                "1 = 1                               | condition.no-field",
                "turnover = 'much'                   | condition.value",
                "turnover = 1e9                      | condition.syntax",
                "turnover = ١                        | condition.value",
                "active = 2                          | condition.value",
                "family > 'A'                        | condition.order",
                "turnover LIKE '1%'                  | condition.order",
                "family BETWEEN 'A' AND 'B'          | condition.order"
            })
    void whatCannotBeReadIsRefused(String text, String code) {
        refused(text, code);
    }

    @Test
    void sizeAndDepthHaveLimits() {
        String one = "active=1";
        refused("(".repeat(100_000) + one, "condition.too-long");
        refused("(".repeat(900) + one + ")".repeat(900), "condition.too-complex");
        refused("NOT ".repeat(11) + one, "condition.too-complex");
        assertThat(LANGUAGE.read("NOT ".repeat(8) + one).test(ROW::get)).isEqualTo(Truth.TRUE);
        refused(one + (" OR " + one).repeat(100), "condition.too-complex");
        assertThat(LANGUAGE.read(one + (" OR " + one).repeat(98)).test(ROW::get))
                .isEqualTo(Truth.TRUE);
        refused("family IN ('A'" + ",'A'".repeat(120) + ")", "condition.too-complex");
    }

    @Test
    void whatIsPrintedIsReadAsTheSameTree() {
        Random dice = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Condition tree = tree(dice, 4);
            String printed = tree.print();
            if (printed.length() <= Conditions.MOST_CHARACTERS) {
                assertThat(LANGUAGE.read(printed)).as(printed).isEqualTo(tree);
            }
        }
    }

    @Test
    void noTextDoesAnythingButBeReadOrRefused() {
        Random dice = new Random(11);
        String[] bits = {
            "family", "totalCA", "active", "AND", "or", "Not", "in", "like", "between", "is", "null", "(", ")", ",",
            "=", "<", ">", "!", "'", "’", "“", "\"", "''", "1", "-", ".", "1.5", "%", "_", " ", "\n", "\u0000",
            "\uD800", "é", "${x}", "#{y}", "--", "/*", ";", "x", "\u00a0"
        };
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = dice.nextInt(14); words > 0; words--) {
                text.append(bits[dice.nextInt(bits.length)]).append(dice.nextInt(3) == 0 ? "" : " ");
            }
            try {
                LANGUAGE.read(text.toString()).test(ROW::get);
                read++;
            } catch (Refused refused) {
                assertThat(refused.reason().code()).startsWith("condition.");
            }
        }
        assertThat(read).isPositive();
    }

    private static Condition tree(Random dice, int depth) {
        if (depth > 1 && dice.nextInt(3) > 0) {
            List<Condition> parts = List.of(tree(dice, depth - 1), tree(dice, depth - 1));
            return switch (dice.nextInt(3)) {
                case 0 -> new Condition.And(parts);
                case 1 -> new Condition.Or(parts);
                default -> new Condition.Not(parts.get(0));
            };
        }
        return switch (dice.nextInt(6)) {
            case 0 -> new Condition.Compare(FAMILY, Comparison.OTHER, word(dice));
            case 1 -> new Condition.Compare(TURNOVER, any(dice, Comparison.values()), number(dice));
            case 2 -> new Condition.Compare(ACTIVE, Comparison.EQUAL, dice.nextBoolean());
            case 3 -> new Condition.In(FAMILY, List.of(word(dice), word(dice)));
            case 4 -> new Condition.Between(TURNOVER, number(dice), number(dice));
            default -> dice.nextBoolean() ? new Condition.Like(FAMILY, word(dice)) : new Condition.Missing(FAMILY);
        };
    }

    private static Comparison any(Random dice, Comparison... comparisons) {
        return comparisons[dice.nextInt(comparisons.length)];
    }

    private static String word(Random dice) {
        return List.of("", "A", "d'été", "’", "''", "%x_", "AND", "\" ; --").get(dice.nextInt(8));
    }

    private static BigDecimal number(Random dice) {
        return BigDecimal.valueOf(dice.nextInt(200_000) - 100_000, dice.nextInt(3));
    }

    @Test
    void aFormWithManyPercentSignsTakesNoTime() {
        Map<Field, Object> row = new HashMap<>(ROW);
        row.put(FAMILY, "a".repeat(2_000));

        assertThat(LANGUAGE.read("family LIKE '" + "%a".repeat(400) + "%b'").test(row::get))
                .isEqualTo(Truth.FALSE);
    }

    private static void refused(String text, String code) {
        assertThatThrownBy(() -> LANGUAGE.read(text))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
