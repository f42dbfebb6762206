package org.comptoir.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scope of revisions believes, and when it stops believing. */
@UseCases
class RevisionsTest {

    private static final String NAME = "store";

    @Inject
    Sql sql;

    AtomicInteger loads = new AtomicInteger();
    Snapshot<Integer> snapshot;

    @BeforeEach
    void aSnapshot() {
        snapshot = new Snapshot<>(sql, NAME, loads::incrementAndGet);
    }

    @Test
    void aRequestGoesOnWithWhatItsFirstLookSaw() {
        try (Revisions request = Revisions.request()) {
            assertThat(snapshot.get()).isEqualTo(1);
            elsewhere();
            assertThat(snapshot.get()).isEqualTo(1);
        }
        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void whoChangesReferenceDataSeesItAtOnce() {
        try (Revisions request = Revisions.request()) {
            assertThat(snapshot.get()).isEqualTo(1);
            Snapshot.moved(sql, NAME);
            assertThat(snapshot.get()).isEqualTo(2);
        }
    }

    @Test
    void aBookingThatBelievedTooLongIsStaleAndItsNextTryIsNot() {
        try (Revisions request = Revisions.request()) {
            assertThat(snapshot.get()).isEqualTo(1);
            elsewhere();

            assertThatThrownBy(this::book).isInstanceOf(StaleState.class);
            assertThat(book()).isEqualTo(2);
            assertThat(snapshot.get()).as("in the request that goes on").isEqualTo(2);
        }
    }

    private int book() {
        try (Revisions booking = Revisions.believe()) {
            int believed = snapshot.get();
            SqlBundle read = sql.bundle();
            SqlBundle.Answer<?> now = Revisions.ask(read);
            read.run();
            booking.confirm(now);
            return believed;
        }
    }

    /** Another node changes it. */
    private void elsewhere() {
        sql.guard("revision", "update revision set counter = counter + 1 where name = ?", NAME);
    }
}
