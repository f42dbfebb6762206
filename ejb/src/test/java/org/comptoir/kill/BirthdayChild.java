package org.comptoir.kill;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.campaign.birthday.BirthdayFixtures;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.HarnessMain;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunLease;
import org.comptoir.shared.sql.Sql;

/**
 * A node that carries out a birthday run. Arguments: {@code open CUSTOMERS}, which says {@code run ID}; {@code work ID},
 * which says {@code chunk KEY} after each and {@code ended STATE}; {@code check ID}, which says {@code checked ...}.
 */
public class BirthdayChild implements HarnessMain.Task {

    private static final LocalDate DAY = LocalDate.ofInstant(TestClock.START, java.time.ZoneOffset.UTC);
    private static final int CHUNK = 10;

    @Inject
    private Fixtures fixtures;

    @Inject
    private BirthdayFixtures birthdays;

    @Inject
    private RunExecution runs;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    @Override
    public void run(List<String> arguments) {
        long number = Long.parseLong(arguments.get(1));
        switch (arguments.get(0)) {
            case "open" -> open((int) number);
            case "work" -> work(number);
            default -> check(number);
        }
    }

    private void open(int customers) {
        House house = fixtures.house();
        for (int i = 0; i < customers; i++) {
            birthdays.born(house, DAY.minusYears(20 + i % 60));
        }
        say("run " + birthdays.request(house, birthdays.programme(house), DAY).id());
    }

    private void work(long run) {
        birthdays.expireLease(run);
        RunLease lease = runs.claim(run).orElseThrow();
        boolean done = birthdays.carryOut(lease, CHUNK, (part, key) -> say("chunk " + key));
        say("ended " + (done ? "DONE" : "OPEN"));
    }

    private void check(long run) {
        List<String> broken = new ArrayList<>();
        checker.check().results().forEach(result -> broken.addAll(result.examples()));
        say("checked " + (broken.isEmpty() ? "clean" : String.join(";", broken).replace(' ', '_'))
                + " " + sql.count("select count(*) from instrument where kind = 'VOUCHER'")
                + " " + sql.count("select count(distinct customer_id) from instrument where kind = 'VOUCHER'")
                + " " + sql.count("select sum(done_count) from run_part where run_id = ?", run));
    }

    private static void say(String what) {
        System.out.println(what + Life.END);
    }
}
