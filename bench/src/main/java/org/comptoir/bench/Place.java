package org.comptoir.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fresh database for one run: a folder with an H2 file, or a PostgreSQL cluster of its own at default durability. */
final class Place implements AutoCloseable {

    private final Path home;
    private final EmbeddedPostgres postgres;

    private Place(Path home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    static Place fresh(String kind, Path work) throws IOException {
        Path home = Files.createDirectories(work.resolve("home"));
        return switch (kind) {
            case "h2" -> new Place(home, null);
            case "postgresql" -> new Place(home, cluster(home));
            default -> throw new IllegalArgumentException("--db h2 or postgresql, not " + kind);
        };
    }

    /** Durability as PostgreSQL ships it: the tests' library turns it off unless told. */
    private static EmbeddedPostgres cluster(Path home) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    String jdbcUrl() {
        return postgres == null
                ? "jdbc:h2:file:" + home.resolve("comptoir") + ";IFEXISTS=TRUE"
                : postgres.getJdbcUrl("postgres", "postgres");
    }

    String user() {
        return postgres == null ? "sa" : "postgres";
    }

    String password() {
        return postgres == null ? "sa" : "postgres";
    }

    /** What the server is told about it. */
    Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("COMPTOIR_HOME", home.toString());
        if (postgres != null) {
            all.put("COMPTOIR_DB_DRIVER", "postgresql");
            all.put("COMPTOIR_DB_URL", jdbcUrl());
            all.put("COMPTOIR_DB_USER", user());
            all.put("COMPTOIR_DB_PASSWORD", password());
        }
        return all;
    }

    /** What it is, for the report. */
    String facts() {
        if (postgres == null) {
            return "H2 file, WRITE_DELAY=0";
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), user(), password());
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("select current_setting('server_version') || ', fsync='"
                        + " || current_setting('fsync') || ', synchronous_commit='"
                        + " || current_setting('synchronous_commit')")) {
            rs.next();
            return "PostgreSQL " + rs.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
