package org.comptoir.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.property.Trials;

/** Random streams of the pure domain on all processors: {@code bench/domain-streams [--streams 100000] [--seed 1]}. */
public final class DomainStreams {

    private DomainStreams() {}

    /** Exit code 0 when domain and models came to the same after every command. */
    public static void main(String[] args) {
        Map<String, Long> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], Long.valueOf(args[i + 1]));
        }
        long streams = options.getOrDefault("--streams", 100_000L);
        long seed = options.getOrDefault("--seed", 1L);
        System.out.printf("domain-streams: %,d streams, seed %d%n", streams, seed);
        long begun = System.nanoTime();
        try {
            Map<String, Long> counts = run(streams, seed);
            double seconds = (System.nanoTime() - begun) / 1e9;
            counts.forEach((command, count) -> System.out.printf("  %,12d  %s%n", count, command));
            System.out.printf(
                    "domain and models the same after each of %,d commands: %.1f s, %,.0f streams/s, %d processors%n",
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    seconds,
                    streams / seconds,
                    Runtime.getRuntime().availableProcessors());
        } catch (AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Runs streams; answers how often each command was booked, or refused for what. */
    static Map<String, Long> run(long streams, long seed) {
        List<DomainStream> workers = Trials.run(streams, seed, DomainStream::new);
        Map<String, Long> counts = new TreeMap<>();
        workers.forEach(worker -> worker.counts().forEach((command, count) -> counts.merge(command, count, Long::sum)));
        return counts;
    }
}
