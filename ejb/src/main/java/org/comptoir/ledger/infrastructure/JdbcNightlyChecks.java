package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.ledger.application.NightlyChecks;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.ledger.domain.NightlyCheck;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.shared.sql.SqlFailure;

/** Nightly checks in their tables. */
@ApplicationScoped
public class JdbcNightlyChecks implements NightlyChecks {

    private static final int EXAMPLES = 1000;
    private static final String SEPARATOR = "\n";

    private Sql sql;
    private Clock clock;
    private OwnTransaction own;

    protected JdbcNightlyChecks() {}

    @Inject
    public JdbcNightlyChecks(Sql sql, Clock clock, OwnTransaction own) {
        this.sql = sql;
        this.clock = clock;
        this.own = own;
    }

    private record Found(LocalDate day, LedgerCheck.Result result) {}

    private record Night(LocalDate day, Instant startedAt, Instant endedAt) {}

    @Override
    public boolean claim(LocalDate day, Duration abandonedAfter) {
        Instant now = clock.instant();
        try {
            own.run(() -> sql.update("insert into ledger_check (check_day, started_at) values (?, ?)", day, now));
            return true;
        } catch (SqlFailure e) {
            if (!e.isDuplicate("ledger_check")) {
                throw e;
            }
        }
        boolean[] again = new boolean[1];
        own.run(() -> again[0] = sql.update(
                        "update ledger_check set started_at = ? "
                                + "where check_day = ? and ended_at is null and started_at < ?",
                        now,
                        day,
                        now.minus(abandonedAfter))
                == 1);
        return again[0];
    }

    @Override
    public void keep(LocalDate day, LedgerCheck found) {
        long violations = found.results().stream()
                .mapToLong(LedgerCheck.Result::violations)
                .sum();
        own.run(() -> {
            SqlBundle write = sql.bundle();
            write.update("delete from ledger_check_result where check_day = ?", day);
            write.insertInto(
                    "ledger_check_result (check_day, check_name, violations, examples)",
                    found.results().stream()
                            .filter(result -> result.violations() > 0)
                            .map(result -> List.<Object>of(day, result.name(), result.violations(), examples(result)))
                            .toList());
            write.update(
                    "update ledger_check set ended_at = ?, violations = ? where check_day = ?",
                    clock.instant(),
                    violations,
                    day);
            write.run();
        });
    }

    @Override
    public List<NightlyCheck> last(int days) {
        List<Night> nights = sql.list(
                "select check_day, started_at, ended_at from ledger_check order by check_day desc "
                        + "fetch first ? rows only",
                row -> new Night(row.day("check_day"), row.instant("started_at"), row.instant("ended_at")),
                days);
        if (nights.isEmpty()) {
            return List.of();
        }
        List<Found> found = sql.list(
                "select check_day, check_name, violations, examples from ledger_check_result "
                        + "where check_day >= ? order by check_name",
                JdbcNightlyChecks::found,
                nights.get(nights.size() - 1).day());
        List<NightlyCheck> checks = new ArrayList<>();
        for (Night night : nights) {
            List<LedgerCheck.Result> broken = found.stream()
                    .filter(one -> one.day().equals(night.day()))
                    .map(Found::result)
                    .toList();
            checks.add(new NightlyCheck(night.day(), night.startedAt(), night.endedAt(), broken));
        }
        return List.copyOf(checks);
    }

    private static Found found(Row row) throws SQLException {
        String examples = row.text("examples");
        return new Found(
                row.day("check_day"),
                new LedgerCheck.Result(
                        row.text("check_name"),
                        row.id("violations"),
                        examples == null ? List.of() : List.of(examples.split(SEPARATOR))));
    }

    private static String examples(LedgerCheck.Result result) {
        String joined = String.join(SEPARATOR, result.examples());
        return joined.length() <= EXAMPLES ? joined : joined.substring(0, EXAMPLES);
    }
}
