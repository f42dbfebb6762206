package org.comptoir.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the database of this JVM is. System properties: {@code harness.db} = {@code h2} (in memory, default),
 * {@code h2file}, {@code oracle} (H2 in memory in its Oracle mode), {@code pg}; or {@code harness.url}, {@code harness.user}, {@code harness.password} for one that
 * somebody else has started.
 */
public final class DatabasePlace {

    private static final String H2_OPTIONS = ";LOCK_TIMEOUT=5000";

    /** Oracle's types, sequences, paging and empty text, as far as H2 imitates them: see docs/databases.md. */
    private static final String ORACLE_MODE = ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH";

    private static final AtomicInteger FRESH = new AtomicInteger();

    private final String url;
    private final String user;
    private final String password;
    private final EmbeddedPostgres server;

    private DatabasePlace(String url, String user, String password, EmbeddedPostgres server) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
    }

    static DatabasePlace open() {
        String given = System.getProperty("harness.url");
        if (given != null) {
            return new DatabasePlace(
                    given, System.getProperty("harness.user", "sa"), System.getProperty("harness.password", ""), null);
        }
        String kind = System.getProperty("harness.db", "h2");
        return switch (kind) {
            case "h2" -> h2Memory("");
            case "h2file" -> h2File();
            case "oracle" -> h2Memory(ORACLE_MODE);
            case "pg" -> postgres();
            default -> throw new IllegalArgumentException("harness.db=" + kind);
        };
    }

    private static DatabasePlace h2Memory(String mode) {
        return new DatabasePlace("jdbc:h2:mem:comptoir;DB_CLOSE_DELAY=-1" + H2_OPTIONS + mode, "sa", "", null);
    }

    /** A new H2 file with the options of production, for this JVM or a child. */
    public static DatabasePlace h2File() {
        try {
            String file =
                    Files.createTempDirectory("comptoir-h2").resolve("comptoir").toString();
            return new DatabasePlace("jdbc:h2:file:" + file + ";WRITE_DELAY=0" + H2_OPTIONS, "sa", "", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new PostgreSQL server of its own. */
    public static DatabasePlace postgres() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
            return new DatabasePlace(started.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database of the kind that this JVM uses: for child JVMs, on the server that runs already. */
    public static DatabasePlace fresh() {
        DatabasePlace mine = Database.place();
        if (!mine.isPostgres()) {
            return h2File();
        }
        String name = "fresh" + FRESH.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(mine.url, mine.user, mine.password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabasePlace(
                mine.url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), mine.user, mine.password, null);
    }

    /** JDBC address. */
    public String url() {
        return url;
    }

    /** Database user. */
    public String user() {
        return user;
    }

    /** The user's password. */
    public String password() {
        return password;
    }

    /** True on PostgreSQL. */
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** True in H2's Oracle mode. */
    public boolean isOracleMode() {
        return url.contains(ORACLE_MODE);
    }

    /** Lock waits are bounded as in production. */
    String initialSql() {
        return isPostgres() ? "set lock_timeout = '5s'" : "";
    }

    /** Stops the server that {@link #postgres()} has started. */
    public void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
