package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.shared.sql.Sql;

/**
 * Runs {@code db/check/ledger.sql}: each check is a query of the rows that break an invariant, told in one column
 * {@code broken}, headed by a line {@code --- name}. The same file is run by the command on PostgreSQL or H2; checks that SQL
 * cannot make follow here only.
 */
@ApplicationScoped
public class SqlLedgerChecker implements LedgerChecker {

    private static final int EXAMPLES = 5;

    private Sql sql;
    private Instance<Further> further;

    protected SqlLedgerChecker() {}

    @Inject
    public SqlLedgerChecker(Sql sql, @Any Instance<Further> further) {
        this.sql = sql;
        this.further = further;
    }

    @Override
    public LedgerCheck check() {
        List<LedgerCheck.Result> results = new ArrayList<>();
        for (String part : script().split("(?m)^--- ")) {
            if (part.isBlank() || part.startsWith("--")) {
                continue;
            }
            String name = part.substring(0, part.indexOf('\n')).strip();
            String query = part.substring(part.indexOf('\n')).strip().replaceFirst(";\\s*$", "");
            List<String> broken = sql.list(query, row -> row.text("broken"));
            results.add(new LedgerCheck.Result(
                    name, broken.size(), broken.stream().limit(EXAMPLES).toList()));
        }
        further.forEach(check -> results.add(check.check()));
        return new LedgerCheck(results);
    }

    private static String script() {
        try (InputStream script = SqlLedgerChecker.class.getResourceAsStream("/db/check/ledger.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
