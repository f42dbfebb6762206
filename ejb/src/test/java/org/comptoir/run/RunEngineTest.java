package org.comptoir.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.campaign.birthday.BirthdayFixtures;
import org.comptoir.campaign.birthday.application.IssueBirthdayCards;
import org.comptoir.campaign.birthday.application.PlanBirthdayRun;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.run.application.PauseRun;
import org.comptoir.run.application.ResumeRun;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.application.Runs;
import org.comptoir.run.application.StopRun;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunLease;
import org.comptoir.run.domain.RunPart;
import org.comptoir.run.domain.RunState;
import org.comptoir.run.infrastructure.JdbcRunExecution;
import org.comptoir.run.query.RunList;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The run engine by the job that uses it; node b is a second holder on the same database. */
@UseCases
class RunEngineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BIRTH = LocalDate.of(1985, 3, 2);
    private static final int CUSTOMERS = 40;

    @Inject
    private Fixtures fixtures;

    @Inject
    private BirthdayFixtures birthdays;

    @Inject
    private StartBirthdayRun start;

    @Inject
    private PlanBirthdayRun plan;

    @Inject
    private IssueBirthdayCards issue;

    @Inject
    private PauseRun pause;

    @Inject
    private ResumeRun resume;

    @Inject
    private StopRun stop;

    @Inject
    private Runs runs;

    @Inject
    private RunExecution nodeA;

    @Inject
    private RunList list;

    @Inject
    private CheckLedger checkLedger;

    @Inject
    private Sql sql;

    @Inject
    private OwnTransaction own;

    @Inject
    private Stores stores;

    private RunExecution nodeB;
    private House house;
    private long programme;

    @BeforeEach
    void newHouse() {
        nodeB = new JdbcRunExecution(sql, Clock.systemUTC(), new NodeIdentity("node-b"), own, stores);
        house = fixtures.house();
        programme = birthdays.programme(house);
        for (int i = 0; i < CUSTOMERS; i++) {
            birthdays.born(house, BIRTH);
        }
    }

    @Test
    void theSameRequestGivesTheSameRunAndWithOtherContentIsRefused() {
        StartBirthdayRun.Request request = new StartBirthdayRun.Request(UUID.randomUUID(), programme, DAY, "one");

        RunInfo first = start.start(house.office(5), request);
        RunInfo again = start.start(house.office(5), request);

        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> start.start(
                        house.office(5),
                        new StartBirthdayRun.Request(request.requestId(), programme, DAY.minusDays(1), "one")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("request.other-content"));
    }

    @Test
    void aSecondStartForTheSameDayAnswersTheRunThereIs() {
        RunInfo first = birthdays.run(house, programme, DAY);

        RunInfo second = birthdays.run(house, programme, DAY);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(birthdays.cards(house)).isEqualTo(CUSTOMERS);
        assertThat(list.page(house.office(5), "birthdaycards", 0, 10).total()).isEqualTo(1);
    }

    @Test
    void startedAtTheSameSecondOnManyNodesItIsOneRunTakenByOne() throws Exception {
        int nodes = 8;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<Callable<Long>> starts = new ArrayList<>();
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            starts.add(() -> {
                together.await();
                return birthdays.request(house, programme, DAY).id();
            });
        }
        Set<Long> ids = new TreeSet<>();
        for (Future<Long> started : threads.invokeAll(starts)) {
            ids.add(started.get());
        }
        assertThat(ids).hasSize(1);

        long run = ids.iterator().next();
        for (int i = 0; i < nodes; i++) {
            RunExecution node =
                    new JdbcRunExecution(sql, Clock.systemUTC(), new NodeIdentity("node-" + i), own, stores);
            claims.add(() -> {
                together.await();
                return node.claim(run).isPresent();
            });
        }
        long taken = 0;
        for (Future<Boolean> claimed : threads.invokeAll(claims)) {
            taken += claimed.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void aDeadNodesRunIsTakenOverAfterItsLeaseAndGoesOnFromItsLastKeys() {
        RunInfo run = birthdays.request(house, programme, DAY);
        RunLease dead = nodeA.claim(run.id()).orElseThrow();
        assertThatThrownBy(() -> birthdays.carryOut(dead, 3, dyingAfter(5))).isInstanceOf(Died.class);
        assertThat(birthdays.cards(house)).isBetween(1L, CUSTOMERS - 1L);

        assertThat(nodeB.claimable("birthdaycards")).doesNotContain(run.id());
        assertThat(nodeB.claim(run.id())).isEmpty();
        birthdays.expireLease(run.id());
        assertThat(nodeB.claimable("birthdaycards")).contains(run.id());
        RunLease taken = nodeB.claim(run.id()).orElseThrow();

        assertThat(taken.number()).isEqualTo(dead.number() + 1);
        assertThat(birthdays.carryOut(taken, 3, (part, key) -> {})).isTrue();
        assertThat(birthdays.cards(house)).isEqualTo(CUSTOMERS);
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(checkLedger.check(house.office(5)).isClean()).isTrue();
    }

    @Test
    void aPausedNodeThatWakesLateIsRefusedByTheFencingNumberAndWritesNothing() {
        RunInfo run = birthdays.request(house, programme, DAY);
        RunLease asleep = nodeA.claim(run.id()).orElseThrow();
        RunPart part = plan.plan(house.office(5), asleep).get(0);
        List<Long> read = customersOf(part);
        birthdays.expireLease(run.id());
        RunLease other = nodeB.claim(run.id()).orElseThrow();

        assertThatThrownBy(() -> issue.issue(
                        house.office(5), new IssueBirthdayCards.Chunk(asleep, part.partNo(), part.lastKey(), read)))
                .isInstanceOf(StaleState.class);

        assertThat(birthdays.cards(house)).isZero();
        assertThat(nodeA.renew(asleep)).isFalse();
        assertThat(nodeA.finish(asleep)).isFalse();
        nodeA.fail(asleep, "late");
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        assertThat(birthdays.carryOut(other, 10, (p, key) -> {})).isTrue();
        assertThat(birthdays.cards(house)).isEqualTo(CUSTOMERS);
    }

    @Test
    void aChunkThatWasBookedAlreadyIsNotBookedAgain() {
        RunInfo run = birthdays.request(house, programme, DAY);
        RunLease lease = nodeA.claim(run.id()).orElseThrow();
        RunPart part = plan.plan(house.office(5), lease).get(0);
        IssueBirthdayCards.Chunk chunk =
                new IssueBirthdayCards.Chunk(lease, part.partNo(), part.lastKey(), customersOf(part));
        issue.issue(house.office(5), chunk);

        assertThatThrownBy(() -> issue.issue(house.office(5), chunk)).isInstanceOf(StaleState.class);

        assertThat(birthdays.cards(house)).isEqualTo(chunk.customerIds().size());
        assertThat(nodeA.part(run.id(), part.partNo()).doneCount())
                .isEqualTo(chunk.customerIds().size());
    }

    @Test
    void aPausedRunBooksNothingUntilItIsResumed() {
        RunInfo run = birthdays.request(house, programme, DAY);
        RunLease lease = nodeA.claim(run.id()).orElseThrow();
        boolean done = birthdays.carryOut(lease, 5, (part, key) -> {
            if (part.partNo() == 1) {
                pause.pause(house.office(5), run.id());
            }
        });
        assertThat(done).isFalse();
        assertThat(birthdays.cards(house)).isEqualTo(5);
        assertThat(nodeB.claimable("birthdaycards")).doesNotContain(run.id());

        resume.resume(house.office(5), run.id());
        assertThat(birthdays.carryOut(nodeB.claim(run.id()).orElseThrow(), 5, (part, key) -> {}))
                .isTrue();

        assertThat(birthdays.cards(house)).isEqualTo(CUSTOMERS);
    }

    @Test
    void aStoppedRunKeepsWhatItDidAndADoneOneCannotBeStopped() {
        RunInfo run = birthdays.request(house, programme, DAY);
        stop.stop(house.office(5), run.id());
        assertThat(nodeA.claim(run.id())).isEmpty();
        assertThat(runs.find(run.id()).orElseThrow().endedAt()).isNotNull();

        resume.resume(house.office(5), run.id());
        birthdays.carryOut(nodeA.claim(run.id()).orElseThrow(), 10, (part, key) -> {});

        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThatThrownBy(() -> stop.stop(house.office(5), run.id()))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("run.not-stoppable"));
        assertThatThrownBy(() -> pause.pause(house.office(5), 1))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("run.unknown"));
    }

    @Test
    void killedAfterEveryChunkByTurnsItStillGivesOneCardEach() {
        RunInfo run = birthdays.request(house, programme, DAY);
        boolean done = false;
        for (int holder = 0; !done; holder++) {
            RunExecution node = holder % 2 == 0 ? nodeA : nodeB;
            RunLease lease = node.claim(run.id()).orElseThrow();
            try {
                done = birthdays.carryOut(lease, 3, dyingAfter(1));
            } catch (Died e) {
                birthdays.expireLease(run.id());
            }
        }

        assertThat(birthdays.cards(house)).isEqualTo(CUSTOMERS);
        assertThat(sql.count("select count(distinct customer_id) from instrument where brand_id = ?", house.brandId()))
                .isEqualTo(CUSTOMERS);
        assertThat(runs.parts(run.id())).allMatch(part -> part.done() && part.doneCount() == CUSTOMERS / 4);
    }

    @Test
    void twoRunsThatServeTheSameCustomersAtOnceGiveOneCardEach() throws Exception {
        House other = fixtures.house();
        long catching = birthdays.programme(other, "{\"amountMinor\":500,\"validityDays\":9,\"catchUpDays\":2}");
        for (int i = 0; i < CUSTOMERS; i++) {
            birthdays.born(other, DAY.minusDays(1));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (LocalDate day : List.of(DAY, DAY.minusDays(1))) {
            RunInfo run = birthdays.request(other, catching, day);
            both.add(() -> {
                RunLease lease = nodeA.claim(run.id()).orElseThrow();
                together.await();
                return birthdays.carryOut(lease, 7, (part, key) -> {});
            });
        }

        for (Future<Boolean> ended : threads.invokeAll(both)) {
            assertThat(ended.get()).isTrue();
        }
        threads.shutdown();

        assertThat(birthdays.cards(other)).isEqualTo(CUSTOMERS);
    }

    private List<Long> customersOf(RunPart part) {
        return sql.list(
                "select id from customer where brand_id = ? and id > ? and id <= ? order by id",
                row -> row.id("id"),
                house.brandId(),
                part.fromKey(),
                part.toKey());
    }

    private static BirthdayFixtures.AfterChunk dyingAfter(int chunks) {
        int[] left = {chunks};
        return (part, key) -> {
            if (--left[0] == 0) {
                throw new Died();
            }
        };
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
