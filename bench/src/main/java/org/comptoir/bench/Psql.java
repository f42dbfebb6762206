package org.comptoir.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own programs, {@code psql} and {@code pgbench} of the machine, on the benchmark's server. */
final class Psql {

    private static final String LIMIT = "lim";

    private final String jdbcUrl;
    private final String user;
    private final String password;

    Psql(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /** What pgbench measured; times in milliseconds. */
    record Speed(double perSecond, double percentile99) {}

    /** Makes the limit's database and loads it. */
    void limit(int customers) throws IOException, SQLException {
        execute("create database " + LIMIT);
        script(LIMIT, "limit/01_schema.sql", List.of());
        script(LIMIT, "limit/02_load.sql", List.of("-v", "n=" + customers));
        script(LIMIT, "limit/03_function.sql", List.of());
    }

    /** Fills the shop that has just been founded. */
    void fill(int customers) throws IOException, SQLException {
        script(
                "postgres",
                "sale-ratio-fill.sql",
                List.of(
                        "-v", "n=" + customers,
                        "-v", "brand=" + number("select min(id) from brand"),
                        "-v", "store=" + number("select min(id) from store"),
                        "-v", "currency='GBP'"));
    }

    /** One sale in one call, by so many clients. */
    Speed sell(int clients, int customers, int seconds) throws IOException {
        Path script = copied("limit/sale_func.pgb");
        Path log = Files.createTempDirectory("bench-limit");
        List<String> lines = run(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-f",
                script.toString(),
                "-D",
                "ncust=" + customers,
                "-D",
                "ninstr=" + 2 * customers,
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(clients, 2)),
                "-T",
                String.valueOf(seconds),
                "-l",
                "--log-prefix",
                log.resolve("each").toString(),
                LIMIT));
        return new Speed(after(lines, "tps = "), percentile99(log));
    }

    /** Each line of a log begins with client, number and microseconds. */
    private static double percentile99(Path logs) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    micros.add(Long.valueOf(line.split(" ")[2]));
                }
            }
        }
        Server.delete(logs);
        Collections.sort(micros);
        return micros.get((int) (micros.size() * 0.99)) / 1e3;
    }

    long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void script(String database, String resource, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database));
        command.addAll(options);
        command.addAll(List.of("-f", copied(resource).toString()));
        run(command);
    }

    private static Path copied(String resource) throws IOException {
        Path file = Files.createTempFile("bench", resource.replace('/', '-'));
        file.toFile().deleteOnExit();
        try (InputStream in = Psql.class.getResourceAsStream("/" + resource)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static double after(List<String> lines, String mark) throws IOException {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> Double.valueOf(line.substring(mark.length()).split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> new IOException("pgbench said: " + lines));
    }

    private List<String> run(List<String> command) throws IOException {
        URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", address.getHost());
        builder.environment().put("PGPORT", String.valueOf(address.getPort()));
        builder.environment().put("PGUSER", user);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = out.readLine();
            }
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + lines);
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
