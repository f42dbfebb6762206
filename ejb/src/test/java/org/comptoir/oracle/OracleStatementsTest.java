package org.comptoir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.harness.Statements;
import org.comptoir.shared.sql.Dialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The run in H2's Oracle mode has executed every statement that the shop has, and none with a known fault. Looks at what
 * the runs before it have written down ({@link Statements}); the build starts it after them.
 */
@Tag("statements")
@EnabledIfSystemProperty(named = "harness.compare", matches = "true")
class OracleStatementsTest {

    @Test
    void everyStatementOfTheMigrationsHasRun() throws Exception {
        Set<String> ran = Set.copyOf(Statements.of("oracle"));

        assertThat(SqlTexts.migrations()).allSatisfy(text -> assertThat(ran).contains(Statements.oneLine(text)));
    }

    /** A query that no use case of the tests asks for has at least been taken by the database's parser. */
    @Test
    void everyConstantHasRunOrWasTakenByTheParser() throws Exception {
        List<String> ran = new ArrayList<>(Statements.of("oracle"));
        ran.addAll(Statements.of(OracleModeTest.PARSED));

        Set<String> never = new TreeSet<>();
        SqlTexts.constants().forEach((name, text) -> {
            String fixed = Statements.oneLine(text).split("%s", 2)[0].strip();
            if (ran.stream().noneMatch(line -> line.contains(fixed))) {
                never.add(name + ": " + text);
            }
        });

        assertThat(never).isEmpty();
    }

    @Test
    void whatRanOnH2RanInOracleModeToo() throws Exception {
        Map<String, String> oracle = neutral(Statements.of("oracle"));
        Map<String, String> h2 = neutral(Statements.of("h2"));

        h2.keySet().removeAll(oracle.keySet());

        assertThat(h2.values()).isEmpty();
        assertThat(oracle).hasSizeGreaterThan(250);
    }

    @Test
    void nothingThatRanHasAKnownFault() throws Exception {
        assertThat(Statements.of("oracle"))
                .filteredOn(OracleStatementsTest::isTheShops)
                .allSatisfy(text -> assertThat(OracleLint.faults(text)).as(text).isEmpty());
    }

    /** Not those of Flyway, which takes the mode for H2, of the pool, and of what only H2 needs. */
    private static boolean isTheShops(String text) {
        return !text.contains("flyway_schema_history")
                && !text.contains("information_schema")
                && !text.contains(" as last_id from ")
                && !List.of("select 1", "select user()", "call schema()").contains(text);
    }

    /**
     * Without the migrations, by what is said whatever the order of conditions, and with the words in which the dialects
     * differ on purpose made the same.
     */
    private static Map<String, String> neutral(List<String> statements) {
        Map<String, String> all = new TreeMap<>();
        statements.stream()
                .filter(text -> text.matches("(select|insert|update|delete|merge)\\b.*"))
                .filter(OracleStatementsTest::isTheShops)
                .forEach(text -> all.put(sorted(neutral(neutral(text, Dialect.H2), Dialect.ORACLE)), text));
        return all;
    }

    private static String sorted(String text) {
        // what tests plant names rows by their numbers
        return Arrays.stream(text.replaceAll("-?\\b\\d+\\b", "#").split(" "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String neutral(String text, Dialect dialect) {
        return text.replace(Statements.oneLine(dialect.utcInSeconds()), "{utc later}")
                .replace(Statements.oneLine(dialect.utcNow()), "{utc}")
                .replaceAll(
                        "select next value for (\\w+)( as id)?|select (\\w+)\\.nextval( as id)? from dual", "{next}");
    }
}
