package org.comptoir.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ids are unique, and nobody waits for a block that another is fetching. */
class IdsTest {

    private static final int THREADS = 8;
    private static final int BLOCK = 1_000;
    private static final long WAIT_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A database whose sequence counts its calls, and what happens in each of them. */
    @Vetoed
    private static final class Sequence extends Sql {

        private final AtomicLong calls = new AtomicLong();
        private final LongConsumer call;

        Sequence(LongConsumer call) {
            this.call = call;
        }

        @Override
        public long nextValue(String sequence) {
            long number = calls.incrementAndGet();
            call.accept(number);
            return number * BLOCK;
        }
    }

    @Test
    void oneThreadGetsThemInOrderAndFetchesEachBlockOnce() {
        Sequence sequence = new Sequence(number -> {});
        Ids ids = new Ids(sequence);

        for (int i = 0; i < 10 * BLOCK; i++) {
            assertThat(ids.next()).isEqualTo(BLOCK + i);
        }

        assertThat(sequence.calls).as("ten and one ahead").hasValue(11);
    }

    @Test
    void theNextBlockIsThereBeforeOneIsUsedUp() {
        Sequence sequence = new Sequence(number -> {});
        Ids ids = new Ids(sequence);

        take(ids, BLOCK / 2);
        assertThat(sequence.calls).hasValue(1);
        take(ids, BLOCK / 2);

        assertThat(sequence.calls).hasValue(2);
    }

    @Test
    void manyThreadsNeverGetTheSameOne() throws Exception {
        Sequence sequence = new Sequence(number -> LockSupport.parkNanos(1_000));
        Ids ids = new Ids(sequence);
        int each = 50 * BLOCK + 7;

        Set<Long> all = new HashSet<>();
        for (List<Long> taken : together(() -> take(ids, each))) {
            all.addAll(taken);
        }

        assertThat(all).hasSize(THREADS * each);
        assertThat(sequence.calls.get())
                .as("none is thrown away")
                .isLessThanOrEqualTo(each * THREADS / BLOCK + THREADS + 1);
    }

    @Test
    void othersGoOnWhileOneWaitsForTheDatabase() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Ids ids = new Ids(new Sequence(number -> {
            if (number == 2) {
                waiting.countDown();
                await(free);
            }
        }));
        Future<List<Long>> slow = threads.submit(() -> take(ids, BLOCK));
        assertThat(waiting.await(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();

        List<Long> others = threads.submit(() -> take(ids, 3 * BLOCK)).get(WAIT_SECONDS, TimeUnit.SECONDS);
        free.countDown();

        others.addAll(slow.get(WAIT_SECONDS, TimeUnit.SECONDS));
        assertThat(others).hasSize(4 * BLOCK).doesNotHaveDuplicates();
    }

    @Test
    void whoFindsNoneFetchesOneHimself() throws Exception {
        CyclicBarrier allAtOnce = new CyclicBarrier(THREADS);
        Ids ids = new Ids(new Sequence(number -> {
            if (number <= THREADS) {
                meet(allAtOnce);
            }
        }));

        List<Long> all = new ArrayList<>();
        together(() -> take(ids, 1)).forEach(all::addAll);

        assertThat(all).hasSize(THREADS).doesNotHaveDuplicates();
    }

    @Test
    void aFetchThatFailsLosesNothingButItsCall() {
        Ids ids = new Ids(new Sequence(number -> {
            if (number == 2) {
                throw new IllegalStateException("no connection");
            }
        }));
        Set<Long> all = new HashSet<>();
        int failed = 0;
        for (int i = 0; i < 2 * BLOCK; i++) {
            try {
                assertThat(all.add(ids.next())).isTrue();
            } catch (IllegalStateException e) {
                failed++;
            }
        }

        assertThat(failed).isEqualTo(1);
        assertThat(all).hasSize(2 * BLOCK - 1);
    }

    private static List<Long> take(Ids ids, int count) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(ids.next());
        }
        return taken;
    }

    private <T> List<T> together(Callable<T> work) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(work));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : running) {
            answers.add(one.get(WAIT_SECONDS, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
