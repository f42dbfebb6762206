package org.comptoir.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.HarnessMain;

/**
 * Two JVMs of the harness over one PostgreSQL, whose tills want the same thing at the same moment: all that
 * {@link RaceKind} names. {@code bench/race [--rounds 1000] [--tills 2,8,64]}
 */
public final class TwoProcesses implements AutoCloseable {

    private static final List<RaceKind> KINDS = Arrays.asList(RaceKind.values());
    private static final int NODES = 2;
    private static final long HEAD_START_MILLIS = 15;
    private static final int REPORTED = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final RaceBooks books;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, List<Long>> times = new TreeMap<>();
    private long number;

    /** Starts both nodes; the first one has migrated when the second comes. */
    TwoProcesses(DatabasePlace place, int mostTills) throws IOException, SQLException {
        nodes.add(new Node(place));
        String shop = nodes.get(0).ask("open " + mostTills, "shop ");
        nodes.add(new Node(place));
        nodes.get(1).tell("join " + shop);
        books = new RaceBooks(place);
    }

    /** Exit code 0 when every round had one winner and the books are clean. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(option(args, "--rounds", "1000"));
        List<Integer> tills = Arrays.stream(option(args, "--tills", "2,8,64").split(","))
                .map(Integer::valueOf)
                .toList();
        List<String> violations;
        DatabasePlace place = DatabasePlace.postgres();
        try (TwoProcesses race = new TwoProcesses(place, Collections.max(tills))) {
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                race.round(KINDS.get(round % KINDS.size()), tills.get(round / KINDS.size() % tills.size()));
                if ((round + 1) % REPORTED == 0) {
                    System.out.printf(
                            "race: %d rounds, %.0f s, %d violations%n",
                            round + 1, seconds(begun), race.violations().size());
                }
            }
            violations = race.end();
            System.out.printf(
                    "race: %d rounds of %s tills in %d processes, %.0f s, losers were told %s, %d violations%n",
                    rounds, tills, NODES, seconds(begun), race.refusals, violations.size());
            race.times.forEach(TwoProcesses::print);
            violations.forEach(System.out::println);
        } finally {
            place.close();
        }
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    private static String option(String[] args, String name, String otherwise) {
        int at = Arrays.asList(args).indexOf(name);
        return at < 0 ? otherwise : args[at + 1];
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / (double) NANOS_PER_SECOND;
    }

    private static void print(String what, List<Long> nanos) {
        System.out.printf(
                "  %-16s %4d rounds, %5.0f ms on average, %5.0f ms at most%n",
                what,
                nanos.size(),
                nanos.stream().mapToLong(Long::longValue).average().orElse(0) / (double) NANOS_PER_MILLI,
                Collections.max(nanos) / (double) NANOS_PER_MILLI);
    }

    /** One prize, so many tills, divided between the nodes. */
    void round(RaceKind kind, int tills) throws Exception {
        final long begun = System.nanoTime();
        number++;
        long prize = Long.parseLong(nodes.get(0).ask("prize " + kind.word(), "prize "));
        RaceBooks.Round round = new RaceBooks.Round(kind, tills, number, prize);
        books.look();
        race(round);
        books.check(round);
        times.computeIfAbsent(String.format("%s of %2d", kind.word(), tills), name -> new ArrayList<>())
                .add(System.nanoTime() - begun);
    }

    private void race(RaceBooks.Round round) throws IOException {
        long at = System.currentTimeMillis() + HEAD_START_MILLIS;
        for (int i = 0; i < NODES; i++) {
            nodes.get(i)
                    .tell(String.join(
                            " ",
                            "race",
                            round.kind().word(),
                            String.valueOf(round.prize()),
                            String.valueOf(at),
                            String.valueOf(i),
                            String.valueOf(NODES),
                            String.valueOf(round.tills()),
                            String.valueOf(round.number())));
        }
        int won = 0;
        int told = 0;
        for (Node node : nodes) {
            for (String line : node.until("done")) {
                String[] words = line.split(" ");
                if (words[0].equals("won")) {
                    won++;
                } else {
                    refusals.merge(words[2], 1, Integer::sum);
                    told += words[2].equals(round.kind().loss()) ? 1 : 0;
                }
            }
        }
        expect(round.name() + ": one winner", 1, won);
        expect(round.name() + ": all others are told why", round.tills() - 1L, told);
    }

    /** Ticket numbers have no gap and the checker finds nothing: that is one of its checks; answers what was broken. */
    List<String> end() throws Exception {
        String checked = nodes.get(0).ask("check", "checked ");
        if (!checked.equals("clean")) {
            violations.add(checked);
        }
        expect("tills whose numbers have a gap", 0, books.gaps());
        return violations();
    }

    /** How often losers were told what. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    private List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        all.addAll(books.broken());
        return all;
    }

    private void expect(String what, long wanted, long found) {
        if (wanted != found) {
            violations.add(what + ": " + found + " instead of " + wanted);
        }
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        for (Node node : nodes) {
            node.end();
        }
        books.close();
    }

    /** One JVM that is told and answers. */
    private static final class Node {
        private final Process process;
        private final PrintWriter told;
        private final BufferedReader said;

        Node(DatabasePlace place) throws IOException {
            process = HarnessMain.start(place, RaceNode.class);
            told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void tell(String line) {
            told.println(line);
        }

        String ask(String line, String prefix) throws IOException {
            tell(line);
            String answer = next();
            while (!answer.startsWith(prefix)) {
                answer = next();
            }
            return answer.substring(prefix.length());
        }

        List<String> until(String last) throws IOException {
            List<String> lines = new ArrayList<>();
            String line = next();
            while (!line.equals(last)) {
                lines.add(line);
                line = next();
            }
            return lines;
        }

        private String next() throws IOException {
            String line = said.readLine();
            if (line == null) {
                throw new IOException("the node is gone");
            }
            return line;
        }

        void end() throws InterruptedException {
            tell("end");
            process.waitFor();
        }
    }
}
