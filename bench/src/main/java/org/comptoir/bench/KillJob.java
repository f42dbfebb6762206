package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Kills the server with kill -9 in the middle of birthday runs and starts it again. Each run must be taken over and end,
 * every customer must have exactly one card, and the books must be clean.
 */
public final class KillJob {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final String PROGRAMME = "Anniversaire";
    private static final int MOST_MICROS = 50_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    /** How long a silent node keeps a run: short, so that a take-over is soon. */
    private static final String SHORT_LEASE = "-Dcomptoir.run.lease-seconds=5";

    private final Server server;
    private final int customers;
    private final Random random;
    private final List<String> violations = new ArrayList<>();

    private KillJob(Server server, int customers, long seed) {
        this.server = server;
        this.customers = customers;
        this.random = new Random(seed);
    }

    /** Exit code 0 when nobody got two cards or none. */
    public static void main(String[] args) throws Exception {
        Options options = new Options(args, List.of());
        String db = options.text("--db", "h2");
        int kills = options.number("--kills", 20);
        int customers = options.number("--customers", 1_000);
        long seed = options.number("--seed", 1);
        Path work = Bench.work("kill-job-" + db);
        boolean sound;
        try (Place place = Place.fresh(db, work)) {
            try (Server server = new Server(Bench.root(), work, place.environment(), List.of(SHORT_LEASE))) {
                Bench.say(
                        "kill-job on %s, %d kills, %d customers each, seed %d", place.facts(), kills, customers, seed);
                Bench.say("machine: %s", Bench.machine());
                Bench.say("server ready after %d ms", server.start());
                sound = new KillJob(server, customers, seed).run(kills);
            }
            sound &= oneCardEach(place, kills * customers);
            sound &= CheckLedger.check(place.jdbcUrl(), place.user(), place.password());
        }
        if (sound) {
            Server.delete(work);
        }
        System.exit(sound ? 0 : 1);
    }

    private boolean run(int kills) throws IOException {
        server.api()
                .put(
                        "/programmes/" + PROGRAMME,
                        Api.object("kind", "BIRTHDAY", "params", Api.object("amountMinor", 500, "validityDays", 30)));
        for (int kill = 1; kill <= kills; kill++) {
            round(kill);
        }
        Bench.say("%n%d kills, %d violations", kills, violations.size());
        violations.forEach(text -> Bench.say("  %s", text));
        return violations.isEmpty();
    }

    private void round(int kill) throws IOException {
        born(kill);
        long run = start(kill);
        int wanted = random.nextInt(customers);
        await(run, state -> state.getInt("done") >= wanted);
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_MICROS)));
        server.kill();
        long ready = server.start();
        JsonObject after = look(run);
        await(run, state -> state.getString("state").equals("DONE"));
        JsonObject end = look(run);
        if (end.getInt("done") != customers || end.getInt("skipped") != 0) {
            violations.add("run " + run + " ended with " + end);
        }
        JsonObject preview = server.api()
                .post(
                        "/runs/preview",
                        Api.object("job", "birthdaycards", "businessDate", day(kill), "programme", PROGRAMME))
                .object();
        if (preview.getInt("customers") != customers || preview.getInt("cards") != 0) {
            violations.add("after run " + run + " cards were still due: " + preview);
        }
        Bench.say(
                "kill %2d: found %s with %d of %d cards; ready again after %d ms; taken over and done; %s",
                kill,
                after.getString("state"),
                after.getInt("done"),
                customers,
                ready,
                ledger() ? "books clean" : "BOOKS BROKEN");
    }

    /** Customers with their birthday on that round's day. */
    private void born(int round) throws IOException {
        List<JsonObject> rows = new ArrayList<>();
        LocalDate day = FIRST_DAY.plusDays(round);
        for (int i = 0; i < customers; i++) {
            rows.add(Api.object(
                    "number",
                    1_000_000L + (long) round * customers + i,
                    "lastName",
                    "Client " + i,
                    "birth",
                    Api.object("day", day.getDayOfMonth(), "month", day.getMonthValue(), "year", 1950 + i % 50)));
        }
        for (int from = 0; from < rows.size(); from += Replay.BULK) {
            List<JsonObject> part = rows.subList(from, Math.min(rows.size(), from + Replay.BULK));
            server.api().post("/customers/bulk", Api.object("rows", part).getJsonArray("rows"));
        }
    }

    private long start(int round) throws IOException {
        server.api()
                .put(
                        "/clock",
                        Api.object(
                                "now",
                                FIRST_DAY
                                        .plusDays(round)
                                        .atTime(8, 0)
                                        .toInstant(ZoneOffset.UTC)
                                        .toString()));
        return server.api()
                .post(
                        "/runs",
                        Api.object(
                                "requestId",
                                UUID.randomUUID().toString(),
                                "job",
                                "birthdaycards",
                                "businessDate",
                                day(round),
                                "programme",
                                PROGRAMME,
                                "reason",
                                "bench"))
                .object()
                .getJsonNumber("id")
                .longValue();
    }

    private static String day(int round) {
        return FIRST_DAY.plusDays(round).toString();
    }

    private JsonObject look(long run) throws IOException {
        return server.api().get("/runs/" + run).object();
    }

    /** Follows a run until it is as wanted. */
    private void await(long run, Predicate<JsonObject> wanted) throws IOException {
        long begun = System.nanoTime();
        while (!wanted.test(look(run))) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IOException("waited too long for run " + run + ": " + look(run));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private boolean ledger() throws IOException {
        JsonObject check = server.api().get("/ledger/check").object();
        if (!check.getBoolean("clean")) {
            violations.add(check.toString());
        }
        return check.getBoolean("clean");
    }

    /** Asks the tables themselves once the server has stopped: as many cards as customers, no customer with two. */
    private static boolean oneCardEach(Place place, int expected) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.jdbcUrl(), place.user(), place.password());
                Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(
                        "select count(*), count(distinct customer_id) from instrument where kind = 'VOUCHER'")) {
            rs.next();
            Bench.say("%d customers, %d cards, %d customers with a card", expected, rs.getInt(1), rs.getInt(2));
            return rs.getInt(1) == expected && rs.getInt(2) == expected;
        }
    }
}
