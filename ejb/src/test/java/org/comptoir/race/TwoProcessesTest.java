package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.comptoir.harness.DatabasePlace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slice of {@code bench/race}: B1, B2, B3 between two processes, on PostgreSQL, which two processes can share. */
@Tag("usecase")
class TwoProcessesTest {

    @Test
    void b1b2b3OfTillsOfTwoProcessesOneWinsAndNothingOfTheOthersIsLeft() throws Exception {
        assumeTrue(System.getProperty("harness.db", "h2").equals("pg"), "needs a server that two processes can share");
        DatabasePlace place = DatabasePlace.fresh();
        try (TwoProcesses race = new TwoProcesses(place, 8)) {
            for (RaceKind kind : RaceKind.values()) {
                race.round(kind, 2);
                race.round(kind, 8);
            }

            assertThat(race.end()).isEmpty();
            assertThat(race.refusals())
                    .containsOnlyKeys(Arrays.stream(RaceKind.values())
                            .map(RaceKind::loss)
                            .distinct()
                            .toList());
        }
    }
}
