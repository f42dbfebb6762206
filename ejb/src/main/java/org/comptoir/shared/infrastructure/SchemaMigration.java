package org.comptoir.shared.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.comptoir.shared.sql.Dialect;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date: portable scripts in {@code common}, overrides in the vendor's folder. */
public final class SchemaMigration {

    private static final Map<String, Map<String, String>> TYPES = Map.of(
            "h2", Map.of("bigint", "bigint", "text", "varchar(1000000)", "bytes", "varbinary(1000000)"),
            "postgresql", Map.of("bigint", "bigint", "text", "text", "bytes", "bytea"),
            "oracle", Map.of("bigint", "number(19)", "text", "clob", "bytes", "blob"));

    private SchemaMigration() {}

    /** Runs what has not run yet; waits for another node that is migrating. */
    public static void migrate(DataSource dataSource) throws SQLException {
        String vendor;
        try (Connection connection = dataSource.getConnection()) {
            vendor = Dialect.of(connection).name().toLowerCase(Locale.ROOT);
        }
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .failOnMissingLocations(false)
                .placeholders(TYPES.get(vendor))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
