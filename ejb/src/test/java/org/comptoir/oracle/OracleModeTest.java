package org.comptoir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.comptoir.harness.Statements;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.sql.Dialect;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the place with H2's Oracle mode is: the shop takes it for Oracle. */
@UseCases
@EnabledIfSystemProperty(named = "harness.db", matches = "oracle")
class OracleModeTest {

    /** The file of the constants that the parser took. */
    static final String PARSED = "oracle-parsed";

    /** What a constant may leave to its class. */
    private static final List<String> REST = List.of("", " 1 = 1", " (?)", " in (?)", " = ?", " order by 1");

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Test
    void theShopSpeaksOracle() {
        assertThat(sql.dialect()).isEqualTo(Dialect.ORACLE);
    }

    @Test
    void emptyTextIsNull() {
        assertThat(sql.count("select count(*) from dual where '' is null")).isEqualTo(1);
    }

    @Test
    void typesAreThoseOfOracle() {
        assertThat(sql.list(
                        "select data_type from information_schema.columns where table_name = 'SALE' "
                                + "and column_name = 'ID'",
                        row -> row.text("data_type")))
                .containsExactly("NUMERIC");
        assertThat(sql.list(
                        "select data_type from information_schema.columns where table_name = 'BASKET' "
                                + "and column_name = 'DOC'",
                        row -> row.text("data_type")))
                .containsExactly("CHARACTER LARGE OBJECT");
    }

    @Test
    void leasesCompareWithTheDatabasesUtc() {
        assertThat(sql.count(
                        "select count(*) from dual where " + sql.dialect().utcInSeconds() + " > "
                                + sql.dialect().utcNow(),
                        30))
                .isEqualTo(1);
    }

    @Test
    void theParserTakesConstants() throws Exception {
        List<String> taken = new ArrayList<>();
        for (String text : SqlTexts.constants().values()) {
            if (REST.stream().anyMatch(rest -> parses(text + rest))) {
                taken.add(Statements.oneLine(text));
            }
        }

        assertThat(taken).hasSizeGreaterThan(50);
        Statements.write(PARSED, taken);
    }

    private boolean parses(String text) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            return statement != null;
        } catch (SQLException e) {
            return false;
        }
    }
}
