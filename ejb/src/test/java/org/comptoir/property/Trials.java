package org.comptoir.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * Many trials on all processors. Each has a seed of its own, drawn from the run's in the order of their numbers: what a
 * trial does depends on its number and the run's seed, never on the thread it falls to.
 */
public final class Trials {

    private final long trials;
    private final Dice seeds;
    private final Map<Long, Throwable> failed = new ConcurrentSkipListMap<>();
    private long given;

    private Trials(long trials, long seed) {
        this.trials = trials;
        this.seeds = new Dice(seed);
    }

    /** Tries one after the other on one thread, and counts for itself alone. */
    public interface Worker {
        /** Fails when a law is broken. */
        void tryOne(long number, Dice dice);
    }

    private record Task(long number, long seed) {}

    /** Tries so many with a worker for each processor, and answers the workers; the first trial that fails is thrown. */
    public static <W extends Worker> List<W> run(long trials, long seed, Supplier<W> worker) {
        Trials run = new Trials(trials, seed);
        List<W> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        int processors = (int) Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, trials));
        for (int i = 0; i < processors; i++) {
            W one = worker.get();
            workers.add(one);
            threads.add(new Thread(() -> run.work(one), "trials-" + i));
        }
        threads.forEach(Thread::start);
        threads.forEach(Trials::join);
        run.failed.forEach((number, why) -> {
            throw new AssertionError("trial " + number + " of seed " + seed + ": " + why.getMessage(), why);
        });
        return workers;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void work(Worker worker) {
        for (Task task = next(); task != null; task = next()) {
            try {
                worker.tryOne(task.number(), new Dice(task.seed()));
            } catch (RuntimeException | Error e) {
                failed.put(task.number(), e);
            }
        }
    }

    /** Numbers go out in order, so that every trial before one that failed is finished: the smallest is the first. */
    private synchronized Task next() {
        return failed.isEmpty() && given < trials ? new Task(given++, seeds.seed()) : null;
    }
}
