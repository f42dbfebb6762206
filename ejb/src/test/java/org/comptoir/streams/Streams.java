package org.comptoir.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.HarnessMain;

/**
 * The same random commands through the use cases on H2 and on PostgreSQL, in a JVM each and at the same time; their books
 * must be the same to the last line: {@code bench/streams [--streams 2000] [--commands 50] [--seed 1]}. Each 200 streams have
 * databases of their own and the next seed: a failure says which, and can be repeated alone.
 */
public final class Streams {

    private static final int PART = 200;

    private Streams() {}

    /** Exit code 0 when the books are the same and the checker found nothing on either. */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        int streams = Integer.parseInt(options.getOrDefault("--streams", "2000"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        boolean same = true;
        for (int done = 0; done < streams && same; done += PART, seed++) {
            same = part(List.of(
                    String.valueOf(Math.min(PART, streams - done)),
                    options.getOrDefault("--commands", "50"),
                    String.valueOf(seed)));
            System.out.printf("%,d of %,d streams%n", Math.min(streams, done + PART), streams);
        }
        System.exit(same ? 0 : 1);
    }

    private static boolean part(List<String> arguments) {
        CompletableFuture<List<String>> both = CompletableFuture.supplyAsync(() -> run("h2", arguments));
        List<String> postgresql = run("postgresql", arguments);
        List<String> h2 = both.join();
        boolean same = h2.equals(postgresql) && !h2.isEmpty();
        System.out.printf(
                "%,d lines of books on H2, %,d on PostgreSQL: %s%n",
                h2.size(), postgresql.size(), same ? "the same" : "DIFFERENT");
        for (int i = 0; i < Math.min(h2.size(), postgresql.size()); i++) {
            if (!h2.get(i).equals(postgresql.get(i))) {
                System.out.printf("line %d%n  H2         %s%n  PostgreSQL %s%n", i, h2.get(i), postgresql.get(i));
                break;
            }
        }
        return same;
    }

    private static List<String> run(String name, List<String> arguments) {
        try {
            DatabasePlace place = "h2".equals(name) ? DatabasePlace.h2File() : DatabasePlace.postgres();
            return run(name, place, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(String name, DatabasePlace place, List<String> arguments)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Path books = Files.createTempFile("books-" + name, ".txt");
        List<String> all = new ArrayList<>(arguments);
        all.add(books.toString());
        Process child = HarnessMain.start(place, StreamsChild.class, all.toArray(String[]::new));
        // the container says good-bye after the answer
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("nothing");
        int code = child.waitFor();
        place.close();
        System.out.printf(
                "%s: %s streams of %s commands, seed %s: %s, %.0f s%n",
                name, arguments.get(0), arguments.get(1), arguments.get(2), said, (System.nanoTime() - begun) / 1e9);
        List<String> lines = code == 0 && said.equals("clean") ? Files.readAllLines(books) : List.of();
        Files.delete(books);
        return lines;
    }
}
