package org.comptoir.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class HarnessTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Rename rename;

    @Inject
    private Stores stores;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private TestClock testClock;

    @Inject
    private Heard heard;

    @Inject
    private EntityManager entityManager;

    private House house;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
    }

    @Test
    void aHouseIsSeenThroughTheSnapshots() {
        assertThat(stores.store(house.storeId()).brand().code()).isEqualTo(house.code());
        assertThat(stores.tillsOf(house.storeId())).extracting("code").containsExactly("1", "2");
    }

    @Test
    void businessTimeStandsUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);

        testClock.advance(Duration.ofDays(1));

        assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void aRefusalRollsBackAndArrivesAsItIs() {
        assertThatThrownBy(() -> rename.rename(house.office(5), "Autre", "REFUSE"))
                .isInstanceOf(Refused.class);

        assertThat(storeName()).isEqualTo("Magasin S1");
        assertThat(heard.count()).isZero();
    }

    @Test
    void anErrorRollsBackAndArrivesWrappedAsInTheServer() {
        assertThatThrownBy(() -> rename.rename(house.office(5), "Autre", "FAIL"))
                .isInstanceOf(EJBException.class)
                .hasCauseInstanceOf(IllegalStateException.class);

        assertThat(storeName()).isEqualTo("Magasin S1");
    }

    @Test
    void aMissingPermissionIsRefusedAndAudited() {
        assertThatThrownBy(() -> rename.rename(house.office(1), "Autre", "GO"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(Reason.of("access.denied", "MANAGE_STORES", 1)));

        assertThat(sql.count(
                        "select count(*) from audit_event where user_id = ? and outcome = 'REFUSED'", house.userId()))
                .isEqualTo(1);
    }

    @Test
    void observersOfSuccessHearAfterTheCommitAndRoundTripsAreCounted() throws Exception {
        var counted = RoundTrips.of(() -> rename.rename(house.office(5), "Autre", "GO"));

        assertThat(storeName()).isEqualTo("Autre");
        assertThat(heard.count()).isEqualTo(1);
        assertThat(counted.statements()).last().isEqualTo("commit");
        assertThat(RoundTrips.naming(counted, "update store")).hasSize(1);
        assertThat(counted.count()).isEqualTo(counted.statements().size()).isLessThanOrEqualTo(6);
    }

    @Test
    void theEntityManagerAndJdbcShareOneTransaction() {
        assertThat(entityManager.isOpen()).isTrue();
        assertThat(rename.seenByTheEntityManager(house.office(5), "Zwischen")).isEqualTo("Zwischen");
    }

    @Test
    void aChildJvmRunsUseCasesOnItsOwnDatabase() throws Exception {
        Process child = HarnessMain.start(DatabasePlace.h2File(), PrintHouse.class, "bonjour");

        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines()).anyMatch(line -> line.startsWith("bonjour T"));
        }
        assertThat(child.waitFor()).isZero();
    }

    private String storeName() {
        return sql.first("select name from store where id = ?", row -> row.text("name"), house.storeId())
                .orElseThrow();
    }

    /** What a child does. */
    public static class PrintHouse implements HarnessMain.Task {
        @Inject
        private Fixtures fixtures;

        @Override
        public void run(List<String> arguments) {
            System.out.println(arguments.get(0) + " " + fixtures.house().code());
        }
    }

    /** A use case of the test. */
    @Stateless
    @Requires(Permission.MANAGE_STORES)
    public static class Rename {
        @Inject
        private Sql sql;

        @Inject
        private EntityManager entityManager;

        @Inject
        private Event<Renamed> renamed;

        /** Renames the caller's store, then does what it was told. */
        public String rename(Caller caller, String name, String then) {
            renamed.fire(new Renamed(name));
            sql.guard("store", "update store set name = ? where id = ?", name, caller.storeId());
            switch (then) {
                case "REFUSE" -> throw new Refused(Reason.of("store.unknown", name));
                case "FAIL" -> throw new IllegalStateException("broken");
                default -> {
                    return name;
                }
            }
        }

        /** The name as the persistence context's connection sees it before the commit. */
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public String seenByTheEntityManager(Caller caller, String name) {
            sql.update("update store set name = ? where id = ?", name, caller.storeId());
            return (String) entityManager
                    .createNativeQuery("select name from store where id = ?")
                    .setParameter(1, caller.storeId())
                    .getSingleResult();
        }
    }

    /** Something happened. */
    public record Renamed(String name) {}

    /** Counts what it hears after a commit. */
    @ApplicationScoped
    public static class Heard {
        private final AtomicInteger count = new AtomicInteger();

        void renamed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Renamed event) {
            count.incrementAndGet();
        }

        int count() {
            return count.getAndSet(0);
        }
    }
}
