package org.comptoir.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How fast the shop sells, compared with what its database alone could do for the same work on the same machine at the same
 * time: the limit's {@code sale_func} in one call, the shop's {@code POST /sales} with every effect durable.
 */
public final class SaleRatio {

    private static final String HEAP = "-Xms512m -Xmx1g -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=512m";

    private static final int PROFILED = 8;

    /** Commits of the shop's database; those of its timers are among them. */
    private static final String COMMITTED =
            "select pg_stat_get_db_xact_commit(oid) from pg_database where datname = current_database()";

    private final Server server;
    private final Options options;
    private final Psql psql;
    private final int customers;
    private final int seconds;
    private final int rounds;
    private final List<Integer> clients;

    private SaleRatio(Place place, Server server, Options options) {
        this.server = server;
        this.options = options;
        this.psql = new Psql(place.jdbcUrl(), place.user(), place.password());
        this.customers = options.number("--customers", 100_000);
        this.seconds = options.number("--seconds", 10);
        this.rounds = options.number("--rounds", 3);
        this.clients = Arrays.stream(options.text("--clients", "1,8,32").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** Exit code 0 when every sale was booked and the books are clean; it judges no time. */
    public static void main(String[] args) throws Exception {
        Options options = new Options(args, List.of("--keep"));
        Path work = Bench.work("sale-ratio");
        Path recording = work.resolve("server.jfr");
        boolean clean;
        try (Place place = Place.fresh("postgresql", work)) {
            Bench.say("sale-ratio on %s", place.facts());
            Bench.say("machine: %s", Bench.machine());
            Map<String, String> environment = new LinkedHashMap<>(place.environment());
            environment.put("COMPTOIR_TILLS", "32");
            environment.put("JBOSS_JAVA_SIZING", HEAP);
            try (Server server = new Server(Bench.root(), work, environment, List.of(Server.REAL_CLOCK))) {
                Bench.say("server ready after %d ms", server.start());
                new SaleRatio(place, server, options).run(recording);
            }
            Profile.print(recording);
            clean = CheckLedger.check(place.jdbcUrl(), place.user(), place.password());
        }
        if (clean && !options.has("--keep")) {
            Server.delete(work);
        }
        System.exit(clean ? 0 : 1);
    }

    private void run(Path recording) throws Exception {
        Bench.say(
                "%,d customers, %,d instruments, 50,000 articles, %d times %d s for each number of clients",
                customers, 2 * customers, rounds, seconds);
        long begun = System.nanoTime();
        psql.limit(customers);
        Bench.say("limit loaded, %.0f s", (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        Api api = server.api();
        List<Long> tills = Replay.openTills(api, 32);
        Seller.programmes(api);
        psql.fill(customers);
        Bench.say("shop filled, %.0f s; load %s", (System.nanoTime() - begun) / 1e9, Bench.load());

        Seller seller = new Seller(api, tills, customers);
        List<Double> warming = seller.warm(options.number("--warm", 180));
        Bench.say(
                "warmed up, sales per second in windows of five: %s",
                warming.stream().map(speed -> String.format("%.0f", speed)).toList());
        sell(seller);
        look(seller);
        record(seller, recording);
    }

    /** Sales of their own for the profile: what is measured above runs unobserved. */
    private void record(Seller seller, Path recording) throws Exception {
        server.record(recording);
        Seller.Measured recorded = seller.sell(PROFILED, seconds);
        server.recorded(recording);
        Bench.say("recorded: %d clients, %.1f sales/s", PROFILED, recorded.perSecond());
    }

    /** The limit and the shop take turns, so that both meet the same machine, the same disk and the same checkpoints. */
    private void sell(Seller seller) throws Exception {
        Bench.say(
                "%n%-8s %8s %8s %8s %9s %9s %9s %12s %8s",
                "clients", "limit/s", "shop/s", "ratio", "p50 ms", "p95 ms", "p99 ms", "limit's p99", "times");
        for (int count : clients) {
            List<Turn> turns = new ArrayList<>();
            long committed = psql.number(COMMITTED);
            for (int i = 0; i < rounds; i++) {
                turns.add(new Turn(psql.sell(count, customers, seconds), seller.sell(count, seconds)));
                say(String.valueOf(count), List.of(turns.get(i)));
            }
            say(count + " median", turns);
            long sold =
                    turns.stream().mapToLong(turn -> turn.shop.nanos().size()).sum();
            Bench.say(
                    "         refused %d, transactions of the database for each sale %.2f",
                    turns.stream().mapToLong(turn -> turn.shop.refused()).sum(),
                    (psql.number(COMMITTED) - committed) / (double) Math.max(1, sold));
        }
        Bench.say("load at the end %s", Bench.load());
    }

    /** What both did one after the other. */
    private record Turn(Psql.Speed limit, Seller.Measured shop) {}

    private static void say(String name, List<Turn> turns) {
        Bench.say(
                "%-8s %8.0f %8.1f %8.3f %9.1f %9.1f %9.1f %12.1f %8.1f",
                name,
                median(turns, turn -> turn.limit.perSecond()),
                median(turns, turn -> turn.shop.perSecond()),
                median(turns, turn -> turn.shop.perSecond() / turn.limit.perSecond()),
                median(turns, turn -> turn.shop.percentile(0.50)),
                median(turns, turn -> turn.shop.percentile(0.95)),
                median(turns, turn -> turn.shop.percentile(0.99)),
                median(turns, turn -> turn.limit.percentile99()),
                median(turns, turn -> turn.shop.percentile(0.99) / turn.limit.percentile99()));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        double[] sorted = turns.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void look(Seller seller) throws Exception {
        for (String path : List.of("quotes", "credits")) {
            Seller.Measured looked = seller.look(path, seconds);
            Bench.say(
                    "%-8s one client: %8.1f/s, p50 %.2f ms, p99 %.2f ms",
                    path, looked.perSecond(), looked.percentile(0.5), looked.percentile(0.99));
        }
    }
}
