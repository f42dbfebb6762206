package org.comptoir.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.harness.DatabasePlace;
import org.comptoir.harness.HarnessMain;

/**
 * Two JVMs of the harness over one PostgreSQL, whose tills want the same thing at the same moment: a gift card, a voucher,
 * a customer's points, one sale. {@code bench/race [--rounds 1000]}
 */
public final class TwoProcesses implements AutoCloseable {

    private static final List<String> KINDS = List.of("card", "voucher", "points", "sale");
    private static final List<Integer> TILLS = List.of(2, 8, 64);
    private static final int NODES = 2;
    private static final long HEAD_START_MILLIS = 15;

    private final DatabasePlace place;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();

    /** Starts both nodes; the first one has migrated when the second comes. */
    TwoProcesses(DatabasePlace place, int mostTills) throws IOException {
        this.place = place;
        nodes.add(new Node(place));
        String shop = nodes.get(0).ask("open " + mostTills, "shop ");
        nodes.add(new Node(place));
        nodes.get(1).tell("join " + shop);
    }

    /** Exit code 0 when every round had one winner and the books are clean. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 2 ? Integer.parseInt(args[1]) : 1_000;
        List<String> violations;
        DatabasePlace place = DatabasePlace.postgres();
        try (TwoProcesses race = new TwoProcesses(place, 64)) {
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                race.round(KINDS.get(round % KINDS.size()), TILLS.get(round / KINDS.size() % TILLS.size()));
            }
            violations = race.end();
            System.out.printf(
                    "race: %d rounds of 2, 8 and 64 tills in %d processes, %.0f s, refusals %s, %d violations%n",
                    rounds, NODES, (System.nanoTime() - begun) / 1e9, race.refusals, violations.size());
            violations.forEach(System.out::println);
        } finally {
            place.close();
        }
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    /** One prize, so many tills, divided between the nodes. */
    void round(String kind, int tills) throws Exception {
        UUID sale = UUID.randomUUID();
        long prize = kind.equals("sale") ? 0 : Long.parseLong(nodes.get(0).ask(kind, "prize "));
        long at = System.currentTimeMillis() + HEAD_START_MILLIS;
        for (int i = 0; i < NODES; i++) {
            nodes.get(i)
                    .tell("race " + kind + " " + prize + " " + at + " " + i + " " + NODES + " " + tills + " " + sale);
        }
        int won = 0;
        int lost = 0;
        for (Node node : nodes) {
            for (String line : node.until("done")) {
                String[] words = line.split(" ");
                won += words[0].equals("won") ? 1 : 0;
                lost += words[0].equals("lost") ? 1 : 0;
                if (words[0].equals("lost")) {
                    refusals.merge(words[2], 1, Integer::sum);
                }
            }
        }
        expect(kind + " of " + tills + ": one winner", 1, won);
        expect(kind + " of " + tills + ": all others are told why", tills - 1L, lost);
        untouched(kind, prize, sale);
    }

    /** What the winner took is there, once, and nothing of the losers is. */
    private void untouched(String kind, long prize, UUID sale) throws SQLException {
        switch (kind) {
            case "card" -> {
                expect(
                        "paid with the card",
                        40_00,
                        number("select sum(amount_minor) from payment where instrument_id = ?", prize));
                expect(
                        "payments with the card",
                        1,
                        number("select count(*) from payment where instrument_id = ?", prize));
            }
            case "voucher" -> {
                expect(
                        "taken off by the voucher",
                        40_00,
                        number("select sum(amount) from sale_effect where instrument_id = ?", prize));
                expect(
                        "left on the voucher",
                        0,
                        number("select a.balance from account a where a.instrument_id = ?", prize));
            }
            case "points" ->
                expect(
                        "points left",
                        0,
                        number("select balance from account where kind = 'POINTS' and customer_id = ?", prize));
            default ->
                expect("the sale, once", 1, number("select count(*) from sale where sale_uuid = ?", sale.toString()));
        }
    }

    /** Ticket numbers have no gap and the checker finds nothing: that is one of its checks; answers what was broken. */
    List<String> end() throws Exception {
        String checked = nodes.get(0).ask("check", "checked ");
        if (!checked.equals("clean")) {
            violations.add(checked);
        }
        expect(
                "tills whose numbers have a gap",
                0,
                number("select count(*) from (select till_id from sale group by till_id "
                        + "having min(ticket_no) <> 1 or max(ticket_no) <> count(*)) gaps"));
        return violations;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    private void expect(String what, long wanted, long found) {
        if (wanted != found) {
            violations.add(what + ": " + found + " instead of " + wanted);
        }
    }

    private long number(String sql, Object... params) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                statement.setObject(i + 1, params[i]);
            }
            try (ResultSet rs = statement.executeQuery()) {
                rs.next();
                return rs.getLong(1);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Node node : nodes) {
            node.end();
        }
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
