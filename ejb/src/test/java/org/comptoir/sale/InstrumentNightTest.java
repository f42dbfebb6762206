package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.ExpireInstrument;
import org.comptoir.instrument.application.ExpireInstruments;
import org.comptoir.instrument.application.ExpireNightly;
import org.comptoir.instrument.application.ExpiryNights;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instruments that come to their end at night, whatever happens to the nodes. */
@UseCases
class InstrumentNightTest {

    private static final int NODES = 2;

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Vouchers vouchers;

    @Inject
    Instruments instruments;

    @Inject
    ExpireNightly nightly;

    @Inject
    ExpiryNights nights;

    @Inject
    ExpireInstrument expireOne;

    @Inject
    ExpireInstruments expireAll;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aNightWritesOffWhatEndedTheDayBeforeAndIsDoneOnce() {
        long ended = voucher(0);
        long running = voucher(1);
        clock.advance(Duration.ofDays(1));

        assertThat(nightly.expire(house.brandId())).isTrue();
        assertThat(nightly.expire(house.brandId())).isFalse();

        assertThat(status(ended)).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(status(running)).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(writtenOff()).containsExactly(1L);
        assertThat(reasons()).containsExactly("Son dernier jour de validité était le 02/03/2026.");
    }

    @Test
    void nightsThatWereMissedAreMadeUpByTheNextOne() {
        List<Long> ended = List.of(voucher(0), voucher(1), voucher(2), voucher(3));
        long running = voucher(5);
        clock.advance(Duration.ofDays(1));
        assertThat(nightly.expire(house.brandId())).isTrue();
        clock.advance(Duration.ofDays(4));

        assertThat(nightly.expire(house.brandId())).isTrue();

        assertThat(ended).allSatisfy(id -> assertThat(status(id)).isEqualTo(InstrumentStatus.CLOSED));
        assertThat(status(running)).as("on its last day").isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(writtenOff()).containsExactly(1L, 3L);
        assertThat(expired()).isEqualTo(4);
    }

    @Test
    void aNightWhoseNodeDiedGoesOnWhereItStopped() {
        long first = voucher(0);
        long second = voucher(0);
        clock.advance(Duration.ofDays(1));
        LocalDate day = LocalDate.now(clock);
        assertThat(nights.claim(house.brandId(), day, Duration.ofHours(2))).isTrue();
        expireOne.expire(house.office(4), new ExpireInstrument.Request(UUID.randomUUID(), first, "before it died"));

        assertThat(nightly.expire(house.brandId()))
                .as("it may still be at work")
                .isFalse();
        clock.advance(Duration.ofHours(3));
        assertThat(nightly.expire(house.brandId()))
                .as("a lease is in database time")
                .isFalse();
        leaseIsOver();

        assertThat(nightly.expire(house.brandId())).isTrue();
        leaseIsOver();
        assertThat(nightly.expire(house.brandId()))
                .as("what is done stays done")
                .isFalse();
        assertThat(status(second)).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(expired()).isEqualTo(2);
        assertThat(writtenOff()).containsExactly(1L);
    }

    @Test
    void aNightThatFailedIsGivenBack() {
        clock.advance(Duration.ofDays(1));
        LocalDate day = LocalDate.now(clock);
        nights.claim(house.brandId(), day, Duration.ofHours(2));

        nights.release(house.brandId(), day);

        assertThat(nightly.expire(house.brandId())).isTrue();
        nights.release(house.brandId(), day);
        assertThat(nightly.expire(house.brandId()))
                .as("what is done stays done")
                .isFalse();
    }

    @Test
    void ofTwoNodesAtOnceOneDoesTheNight() throws Exception {
        for (int i = 0; i < 5; i++) {
            voucher(0);
        }
        clock.advance(Duration.ofDays(1));

        assertThat(together(() -> nightly.expire(house.brandId()))).containsExactlyInAnyOrder(true, false);

        assertThat(expired()).isEqualTo(5);
        assertThat(writtenOff()).containsExactly(5L);
    }

    @Test
    void twoNodesThatBothThinkTheNightIsTheirsWriteEachInstrumentOffOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            voucher(0);
        }
        clock.advance(Duration.ofDays(1));
        LocalDate day = LocalDate.now(clock);

        List<Integer> counts = together(() -> expireAll.expire(house.office(4), day));

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(expired()).isEqualTo(5);
    }

    @Test
    void theDayIsThatOfTheStoreWhereItBeginsLast() {
        fixtures.store(house.brandId(), "W1", "America/Guadeloupe");
        long ended = voucher(0);
        clock.set(Instant.parse("2026-03-03T01:00:00Z"));

        nightly.expire(house.brandId());
        assertThat(status(ended)).as("the evening before in Guadeloupe").isEqualTo(InstrumentStatus.ACTIVE);
        clock.set(Instant.parse("2026-03-03T05:00:00Z"));
        nightly.expire(house.brandId());

        assertThat(status(ended)).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void aNightThatAnotherNodeTookOverIsNotGivenBackByTheFirst() {
        clock.advance(Duration.ofDays(1));
        LocalDate day = LocalDate.now(clock);
        nights.claim(house.brandId(), day, Duration.ofHours(2));
        sql.update("update instrument_night set holder = 'other:1' where brand_id = ?", house.brandId());

        nights.release(house.brandId(), day);

        assertThat(nightly.expire(house.brandId()))
                .as("the other one is at work")
                .isFalse();
    }

    private void leaseIsOver() {
        sql.update(
                "update instrument_night set lease_until = ? where brand_id = ?",
                LocalDateTime.of(2000, 1, 1, 0, 0),
                house.brandId());
    }

    /** A voucher that can be used for so many days after today. */
    private long voucher(int days) {
        return vouchers.issue(house, null, 500, days);
    }

    private InstrumentStatus status(long id) {
        return instruments.byId(house.brandId(), id).orElseThrow().status();
    }

    private List<Long> writtenOff() {
        return sql.list(
                "select written_off from instrument_night where brand_id = ? and ended_at is not null "
                        + "order by business_date",
                row -> row.id("written_off"),
                house.brandId());
    }

    /** How many times something was written off. */
    private long expired() {
        return sql.count(
                "select count(*) from ledger_tx where kind = 'INSTRUMENT_EXPIRED' and store_id = ?", house.storeId());
    }

    private List<String> reasons() {
        return sql.list(
                "select reason from ledger_tx where kind = 'INSTRUMENT_EXPIRED' and store_id = ?",
                row -> row.text("reason"),
                house.storeId());
    }

    private static <T> List<T> together(Callable<T> node) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            CyclicBarrier start = new CyclicBarrier(NODES);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return node.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
