package org.comptoir.campaign.birthday;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.HarnessMain;
import org.comptoir.harness.House;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.run.application.RunExecution;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real kills of a JVM in the middle of a run, each followed by another JVM that takes the run over (F-20). */
class BirthdayKillTest {

    private static final int CUSTOMERS = 120;
    private static final int KILLS = 2;
    private static final String ANSWER = "> ";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random = new Random(20_260_302);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aKilledRunIsTakenOverAndGivesEachCustomerExactlyOneCard(String database) throws Exception {
        DatabasePlace place = "h2".equals(database) ? DatabasePlace.h2File() : DatabasePlace.postgres();
        try {
            String[] run = answer(HarnessMain.start(place, Prepare.class)).split(" ");

            for (int kill = 0; kill < KILLS; kill++) {
                killAfterChunks(HarnessMain.start(place, TakeOver.class, run), 1 + random.nextInt(6));
            }

            assertThat(answer(HarnessMain.start(place, TakeOver.class, run)))
                    .isEqualTo("done true cards " + CUSTOMERS + " customers " + CUSTOMERS + " counted " + CUSTOMERS
                            + " clean true");
        } finally {
            place.close();
        }
    }

    private static void killAfterChunks(Process child, int chunks) throws IOException, InterruptedException {
        try (BufferedReader out = reader(child)) {
            int seen = 0;
            String line = out.readLine();
            while (line != null && seen < chunks) {
                seen += line.equals("chunk") ? 1 : 0;
                line = seen < chunks ? out.readLine() : line;
            }
            assertThat(seen).isEqualTo(chunks);
            child.destroyForcibly();
        }
        child.waitFor();
    }

    private static String answer(Process child) throws IOException, InterruptedException {
        String answer = "";
        try (BufferedReader out = reader(child)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                answer = line.startsWith(ANSWER) ? line.substring(ANSWER.length()) : answer;
            }
        }
        assertThat(child.waitFor()).isZero();
        return answer;
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Customers, a programme and a run that waits; prints the run's id and the brand's. */
    public static class Prepare implements HarnessMain.Task {
        @Inject
        private Fixtures fixtures;

        @Inject
        private BirthdayFixtures birthdays;

        @Override
        public void run(List<String> arguments) {
            House house = fixtures.house();
            for (int i = 0; i < CUSTOMERS; i++) {
                birthdays.born(house, LocalDate.of(1985, 3, 2));
            }
            long run = birthdays.request(house, birthdays.programme(house), DAY).id();
            System.out.println(ANSWER + run + " " + house.brandId());
        }
    }

    /** A node that takes the run after its lease and works until it is killed, or to the end. */
    public static class TakeOver implements HarnessMain.Task {
        @Inject
        private BirthdayFixtures birthdays;

        @Inject
        private RunExecution runs;

        @Inject
        private CheckLedger checkLedger;

        @Inject
        private Sql sql;

        @Override
        public void run(List<String> arguments) {
            long run = Long.parseLong(arguments.get(0));
            long brand = Long.parseLong(arguments.get(1));
            birthdays.expireLease(run);
            boolean done =
                    birthdays.carryOut(runs.claim(run).orElseThrow(), 4, (part, key) -> System.out.println("chunk"));
            long cards = sql.count("select count(*) from instrument where brand_id = ?", brand);
            long customers = sql.count("select count(distinct customer_id) from instrument where brand_id = ?", brand);
            long counted = sql.count("select sum(done_count) from run_part where run_id = ?", run);
            boolean clean = checkLedger.check(runs.caller(run)).isClean();
            System.out.println(ANSWER + "done " + done + " cards " + cards + " customers " + customers + " counted "
                    + counted + " clean " + clean);
        }
    }
}
