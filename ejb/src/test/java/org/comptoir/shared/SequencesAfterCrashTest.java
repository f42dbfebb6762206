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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    /** The fixtures number rows of their own from a thousand million on: the sequence goes back to where it stood. */
    private long stood;

    @BeforeEach
    void remember() {
        assumeTrue(sql.dialect() == Dialect.H2);
        stood = sql.nextValue("entity_seq");
    }

    @AfterEach
    void goBack() {
        if (sql.dialect() == Dialect.H2) {
            sql.update("alter sequence entity_seq restart with " + (stood + 50));
        }
    }

    @Test
    void aSequenceThatFellBackIsMovedBeyondEveryIdAtTheStart() {
        House house = fixtures.house();
        long product = fixtures.product(house, "A1", 100);
        sql.update("alter sequence entity_seq restart with 50");

        sequences.afterMigration();

        assertThat(sql.nextValue("entity_seq") - 50).isGreaterThan(product);
    }

    @Test
    void aSequenceThatStandsRightIsLeftWhereItIs() {
        long before = sql.nextValue("booked_seq");

        sequences.afterMigration();

        assertThat(sql.nextValue("booked_seq")).isEqualTo(before + 1_000);
    }
}
