package org.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The ledger's checker by command: the shop's own SQL against PostgreSQL, or against the file of a stopped H2. */
public final class CheckLedger {

    private static final String USAGE = "bench/check-ledger [--user NAME] [--password TEXT] JDBC-URL";
    private static final String CHECKS = "ejb/src/main/resources/db/check/ledger.sql";
    private static final String MARK = "--- ";
    private static final int SHOWN = 5;

    private CheckLedger() {}

    /** Exit code 0 for clean books, 1 when something is broken, 2 when it cannot look. */
    public static void main(String[] args) {
        try {
            Options options = new Options(args, List.of());
            String url = options.word(USAGE);
            boolean clean = check(url, options.text("--user", "sa"), options.text("--password", "sa"));
            System.exit(clean ? 0 : 1);
        } catch (IllegalArgumentException | IOException | SQLException e) {
            Bench.say("check-ledger: %s", e.getMessage());
            System.exit(2);
        }
    }

    /** Prints every check; true when none found anything. */
    static boolean check(String url, String user, String password) throws IOException, SQLException {
        boolean clean = true;
        try (Connection connection = DriverManager.getConnection(onlyExisting(url), user, password);
                Statement statement = connection.createStatement()) {
            for (String check : checks()) {
                String name = check.lines().findFirst().orElse("");
                List<String> broken = broken(statement, check.substring(name.length()));
                clean &= broken.isEmpty();
                Bench.say("%-6s %s", broken.isEmpty() ? "ok" : "BROKEN", name);
                broken.stream().limit(SHOWN).forEach(row -> Bench.say("       %s", row));
                if (broken.size() > SHOWN) {
                    Bench.say("       and %d more", broken.size() - SHOWN);
                }
            }
        }
        Bench.say("%s", clean ? "the books are clean" : "THE BOOKS ARE BROKEN");
        return clean;
    }

    /** A mistyped H2 address must not make a new, empty and clean database. */
    private static String onlyExisting(String url) {
        return url.startsWith("jdbc:h2:file:") && !url.contains("IFEXISTS") ? url + ";IFEXISTS=TRUE" : url;
    }

    private static List<String> checks() throws IOException {
        String text = Files.readString(Path.of(Bench.root().toString(), CHECKS));
        List<String> all = new ArrayList<>();
        for (String part : text.split("(?m)^" + MARK)) {
            if (!part.startsWith("--")) {
                all.add(part.strip().replaceAll(";$", ""));
            }
        }
        return all;
    }

    private static List<String> broken(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next()) {
                rows.add(rs.getString(1));
            }
        }
        return rows;
    }
}
