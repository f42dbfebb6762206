package org.comptoir.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.infrastructure.SequencesAfterCrash;
import org.comptoir.shared.sql.Dialect;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.Test;

/** H2 may stand before ids it gave when it was killed. */
@UseCases
class SequencesAfterCrashTest {

    @Inject
    SequencesAfterCrash sequences;

    @Inject
    Fixtures fixtures;

    @Inject
    Sql sql;

    @Test
    void aSequenceThatFellBackIsMovedBeyondEveryIdAtTheStart() {
        assumeTrue(sql.dialect() == Dialect.H2);
        House house = fixtures.house();
        long product = fixtures.product(house, "A1", 100);
        long before = sql.nextValue("entity_seq");
        sql.update("alter sequence entity_seq restart with 50");

        sequences.afterMigration();
        long after = sql.nextValue("entity_seq");
        // the fixtures number their own rows from a thousand million on: back to where the sequence stood
        sql.update("alter sequence entity_seq restart with " + (before + 50));

        assertThat(after - 50).isGreaterThan(product);
    }

    @Test
    void aSequenceThatStandsRightIsLeftWhereItIs() {
        assumeTrue(sql.dialect() == Dialect.H2);
        long before = sql.nextValue("booked_seq");

        sequences.afterMigration();

        assertThat(sql.nextValue("booked_seq")).isEqualTo(before + 1_000);
    }
}
