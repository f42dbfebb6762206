package org.comptoir.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final List<Integer> clients;

    private SaleRatio(Place place, Server server, Options options) {
        this.server = server;
        this.options = options;
        this.psql = new Psql(place.jdbcUrl(), place.user(), place.password());
        this.customers = options.number("--customers", 100_000);
        this.seconds = options.number("--seconds", 10);
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
                "%,d customers, %,d instruments, 50,000 articles, %d s for each number of clients",
                customers, 2 * customers, seconds);
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

    /** The limit and the shop take turns, so that both meet the same machine and the same checkpoints. */
    private void sell(Seller seller) throws Exception {
        Bench.say(
                "%n%-8s %12s %12s %8s %9s %9s %9s %12s %8s",
                "clients", "limit/s", "shop/s", "ratio", "p50 ms", "p95 ms", "p99 ms", "limit's p99", "times");
        double best = 0;
        for (int count : clients) {
            Psql.Speed limit = psql.sell(count, customers, seconds);
            best = Math.max(best, limit.perSecond());
            long committed = psql.number(COMMITTED);
            Seller.Measured shop = seller.sell(count, seconds);
            double transactions = (psql.number(COMMITTED) - committed)
                    / (double) Math.max(1, shop.nanos().size());
            Bench.say(
                    "%-8d %12.0f %12.1f %8.3f %9.1f %9.1f %9.1f %12.1f %8.1f",
                    count,
                    limit.perSecond(),
                    shop.perSecond(),
                    shop.perSecond() / limit.perSecond(),
                    shop.percentile(0.50),
                    shop.percentile(0.95),
                    shop.percentile(0.99),
                    limit.percentile99(),
                    shop.percentile(0.99) / limit.percentile99());
            Bench.say(
                    "         refused %d, transactions of the database for each sale %.2f",
                    shop.refused(), transactions);
        }
        Bench.say("best of the limit %.0f/s; load at the end %s", best, Bench.load());
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
