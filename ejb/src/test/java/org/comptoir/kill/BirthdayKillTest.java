package org.comptoir.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.comptoir.harness.DatabasePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F-20 in small: {@code kill -9} in the middle of a birthday run, on an H2 file and on PostgreSQL. */
@Tag("usecase")
class BirthdayKillTest {

    private static final long SEED = 20260302;
    private static final int KILLS = 3;
    private static final int CUSTOMERS = 600;

    private DatabasePlace place;

    @BeforeEach
    void database() {
        place = DatabasePlace.fresh();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aRunThatIsKilledIsTakenOverAndNobodyGetsTwoCardsOrNone() throws Exception {
        Random random = new Random(SEED);
        String run = Life.begin(place, BirthdayChild.class, List.of("open", String.valueOf(CUSTOMERS))).end().stream()
                .filter(line -> line.startsWith("run "))
                .findFirst()
                .orElseThrow()
                .substring("run ".length());
        for (int kill = 0; kill < KILLS; kill++) {
            int chunks = 1 + random.nextInt(15);
            long moment = TimeUnit.MICROSECONDS.toNanos(random.nextInt(8_000));
            List<String> said =
                    Life.begin(place, BirthdayChild.class, List.of("work", run)).killAfter("chunk ", chunks, moment);
            assertThat(said).as("killed in the middle").noneMatch(line -> line.startsWith("ended "));
        }

        assertThat(Life.begin(place, BirthdayChild.class, List.of("work", run)).end())
                .last()
                .isEqualTo("ended DONE");
        assertThat(Life.begin(place, BirthdayChild.class, List.of("check", run)).end())
                .last()
                .isEqualTo("checked clean " + CUSTOMERS + " " + CUSTOMERS + " " + CUSTOMERS);
    }
}
