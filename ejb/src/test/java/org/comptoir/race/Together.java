package org.comptoir.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.shared.domain.Refused;

/** Several threads that do something at the same moment. */
final class Together implements AutoCloseable {

    private final ExecutorService threads;
    private final int count;

    Together(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** What each call came to: an answer, or a refusal. */
    record Outcome<T>(T answer, Refused refusal) {
        boolean succeeded() {
            return refusal == null;
        }
    }

    /** What the n-th thread does. */
    interface Work<T> {
        T run(int index) throws Exception;
    }

    /** Starts all at once; anything but an answer or a refusal fails the test. */
    <T> List<Outcome<T>> run(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<Outcome<T>>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            Callable<Outcome<T>> call = () -> {
                start.await();
                try {
                    return new Outcome<>(work.run(index), null);
                } catch (Refused e) {
                    return new Outcome<>(null, e);
                }
            };
            futures.add(threads.submit(call));
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Future<Outcome<T>> future : futures) {
            try {
                outcomes.add(future.get());
            } catch (ExecutionException e) {
                throw new AssertionError("neither an answer nor a refusal", e.getCause());
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
