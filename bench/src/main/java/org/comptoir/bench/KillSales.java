package org.comptoir.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Kills the server with kill -9 in the middle of checkouts, starts it again, sends again what was never answered, and
 * proves: no acknowledged sale is lost, none is doubled, ticket numbers have no gap, the books are clean.
 */
public final class KillSales {

    private static final int MOST_SALES = 80;
    private static final int MOST_MICROS = 200_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Server server;
    private final Random random;
    private final long seed;
    private final Intents intents = new Intents();
    private final List<String> violations = new ArrayList<>();
    private List<Long> tills;

    private KillSales(Server server, long seed) {
        this.server = server;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Exit code 0 when nothing was lost or doubled. */
    public static void main(String[] args) throws Exception {
        Options options = new Options(args, List.of());
        String db = options.text("--db", "h2");
        int kills = options.number("--kills", 20);
        long seed = options.number("--seed", 1);
        Path work = Bench.work("kill-sales-" + db);
        boolean sound;
        try (Place place = Place.fresh(db, work);
                Server server = new Server(Bench.root(), work, place.environment(), List.of())) {
            Bench.say("kill-sales on %s, %d kills, seed %d", place.facts(), kills, seed);
            Bench.say("machine: %s", Bench.machine());
            Bench.say("server ready after %d ms", server.start());
            sound = new KillSales(server, seed).run(kills, options.number("--tills", 4));
        }
        if (sound) {
            Server.delete(work);
        }
        System.exit(sound ? 0 : 1);
    }

    private boolean run(int kills, int wanted) throws Exception {
        Clients.stock(server.api());
        tills = Replay.openTills(server.api(), wanted);
        for (int kill = 1; kill <= kills; kill++) {
            life(kill);
        }
        everyAcknowledgedSaleIsThere();
        Bench.say("%n%d kills, %d sales acknowledged, %d violations", kills, intents.count(), violations.size());
        violations.forEach(text -> Bench.say("  %s", text));
        return violations.isEmpty();
    }

    private void life(int kill) throws Exception {
        Clients clients = new Clients(server.api(), intents);
        int before = intents.count();
        clients.start(tills, seed * 1_000L + kill);
        int wanted = 1 + random.nextInt(MOST_SALES);
        long moment = TimeUnit.MICROSECONDS.toNanos(random.nextInt(MOST_MICROS));
        long begun = System.nanoTime();
        while (intents.count() - before < wanted && System.nanoTime() - begun < PATIENCE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        LockSupport.parkNanos(moment);
        server.kill();
        clients.join();
        int sold = intents.count() - before;
        int pending = intents.pending().size();
        long ready = server.start();
        int known = clients.replay();
        violations.addAll(clients.violations());
        numbersHaveNoGap();
        Bench.say(
                "kill %2d: %4d sales acknowledged, %d under way; of these %d were booked; ready again after %d ms; %s",
                kill, sold, pending, known, ready, ledger() ? "books clean" : "BOOKS BROKEN");
    }

    /** All documents of the tills are the clients': the numbers they were told must be 1, 2, 3 to the till's last. */
    private void numbersHaveNoGap() throws IOException {
        Map<Long, List<Long>> told = intents.tickets();
        for (JsonValue value : server.api().get("/tills").body().asJsonArray()) {
            JsonObject till = value.asJsonObject();
            long id = till.getJsonNumber("id").longValue();
            List<Long> all = LongStream.rangeClosed(
                            1, till.getJsonNumber("lastTicketNo").longValue())
                    .boxed()
                    .toList();
            if (!all.equals(told.getOrDefault(id, List.of()))) {
                violations.add("till " + id + " counts to " + all.size() + ", told were "
                        + told.getOrDefault(id, List.of()).size() + " numbers");
            }
        }
    }

    private boolean ledger() throws IOException {
        JsonObject check = server.api().get("/ledger/check").object();
        if (!check.getBoolean("clean")) {
            violations.add(check.toString());
        }
        return check.getBoolean("clean");
    }

    private void everyAcknowledgedSaleIsThere() throws IOException {
        for (Map.Entry<String, Intents.Known> sale : intents.acknowledged().entrySet()) {
            try {
                JsonObject document =
                        server.api().get("/sales/" + sale.getKey()).object();
                if (!Intents.known(document).equals(sale.getValue())) {
                    violations.add("sale " + sale.getKey() + " was answered as " + sale.getValue());
                }
            } catch (Api.Refusal e) {
                violations.add("sale " + sale.getKey() + " was acknowledged and is lost: " + e.code());
            }
        }
    }
}
