package org.comptoir.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Loads a file of real sales into a fresh shop through REST, in the order of time, and reconciles the result. The fresh
 * shop gives one point for each full 10.00 from its first start.
 */
public final class Replay {

    private static final String USAGE = "bench/replay [--db h2|postgresql] [--days N | --all] [--tills N] FILE";
    /** Rows of one bulk call. */
    static final int BULK = 1_000;

    private final Path file;
    private final int days;
    private final int tills;
    private final Counts counts = new Counts();
    private final Booked booked = new Booked();

    private Replay(Path file, int days, int tills) {
        this.file = file;
        this.days = days;
        this.tills = tills;
    }

    /** Exit code 0 when everything agrees, 1 when something differs. */
    public static void main(String[] args) throws Exception {
        Options options = new Options(args, List.of("--all"));
        String db = options.text("--db", "h2");
        Path file = Path.of(options.word(USAGE));
        int days = options.has("--all") ? Integer.MAX_VALUE : options.number("--days", Integer.MAX_VALUE);
        Path work = Bench.work("replay-" + db);
        boolean same;
        try (Place place = Place.fresh(db, work);
                Server server = new Server(Bench.root(), work, place.environment(), List.of())) {
            Bench.say("replay of %s on %s", file.getFileName(), place.facts());
            Bench.say("machine: %s", Bench.machine());
            Bench.say("server ready after %d ms", server.start());
            same = new Replay(file, days, options.number("--tills", 4)).run(server.api());
        }
        Server.delete(work);
        System.exit(same ? 0 : 1);
    }

    private boolean run(Api api) throws Exception {
        List<SalesFile.Invoice> invoices = SalesFile.read(file, days);
        counts.add(
                "lines in the file",
                invoices.stream().mapToLong(i -> i.lines().size()).sum());
        counts.add("invoices in the file", invoices.size());
        Catalogue catalogue = new Catalogue(invoices, counts);
        long begun = System.nanoTime();
        bulk(api, "/products/bulk", catalogue.products());
        bulk(api, "/customers/bulk", customers(catalogue));
        Bench.say(
                "%d products, %d customers loaded in %d ms",
                catalogue.products().size(), catalogue.customers().size(), since(begun));
        long loading = load(api, invoices, catalogue);
        counts.print("How each case was treated");
        report(loading);
        return new Reconciliation(api, Reference.of(file, days), booked).print(catalogue.customers());
    }

    private void report(long millis) {
        long documents = booked.sales() + booked.returns();
        Bench.say(
                "%n%d sales and %d returns with %d lines in %.1f s: %.1f documents a second, %.0f lines a second",
                booked.sales(),
                booked.returns(),
                booked.lines(),
                millis / 1e3,
                documents * 1e3 / millis,
                booked.lines() * 1e3 / millis);
        Bench.say("machine at the end: load %s", Bench.load());
    }

    private static List<JsonObject> customers(Catalogue catalogue) {
        return catalogue.customers().stream()
                .map(number -> Api.object("number", Long.parseLong(number), "lastName", "Customer " + number))
                .toList();
    }

    private static void bulk(Api api, String path, List<JsonObject> rows) throws IOException {
        for (int from = 0; from < rows.size(); from += BULK) {
            List<JsonObject> part = rows.subList(from, Math.min(rows.size(), from + BULK));
            api.post(path, Api.object("rows", part).getJsonArray("rows"));
        }
    }

    private long load(Api api, List<SalesFile.Invoice> invoices, Catalogue catalogue) throws Exception {
        List<Long> open = openTills(api, tills);
        List<Loader> loaders = open.stream()
                .map(till -> new Loader(api, till, catalogue, counts, booked))
                .toList();
        Map<LocalDate, List<SalesFile.Invoice>> byDay = new LinkedHashMap<>();
        invoices.forEach(invoice -> byDay.computeIfAbsent(invoice.at().toLocalDate(), day -> new ArrayList<>())
                .add(invoice));
        Bench.say("%d days at %d tills", byDay.size(), loaders.size());
        ExecutorService threads = Executors.newFixedThreadPool(loaders.size());
        long begun = System.nanoTime();
        try {
            for (List<SalesFile.Invoice> day : byDay.values()) {
                moveClock(api, day.get(0));
                oneDay(threads, loaders, day);
                progress(day.get(0), begun);
            }
        } finally {
            threads.shutdownNow();
        }
        return since(begun);
    }

    private void progress(SalesFile.Invoice day, long begun) {
        Bench.say(
                "  %s: %,d documents after %,d s",
                day.at().toLocalDate(), booked.sales() + booked.returns(), since(begun) / 1_000);
    }

    /** The file's local time is London's, which is UTC in its winter months. */
    private static void moveClock(Api api, SalesFile.Invoice first) throws IOException {
        api.put("/clock", Api.object("now", first.at().toInstant(ZoneOffset.UTC).toString()));
    }

    /** A customer always comes to the same till; anonymous invoices go round. */
    private static void oneDay(ExecutorService threads, List<Loader> loaders, List<SalesFile.Invoice> day)
            throws InterruptedException, ExecutionException {
        List<List<SalesFile.Invoice>> queues = new ArrayList<>();
        loaders.forEach(loader -> queues.add(new ArrayList<>()));
        int next = 0;
        for (SalesFile.Invoice invoice : day) {
            int till = invoice.isAnonymous() ? next++ : invoice.customer().hashCode();
            queues.get(Math.floorMod(till, loaders.size())).add(invoice);
        }
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < loaders.size(); i++) {
            Loader loader = loaders.get(i);
            List<SalesFile.Invoice> queue = queues.get(i);
            running.add(threads.submit(() -> {
                for (SalesFile.Invoice invoice : queue) {
                    loader.book(invoice);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    /** Opens up to so many of the store's tills. */
    static List<Long> openTills(Api api, int wanted) throws IOException {
        List<Long> open = new ArrayList<>();
        for (JsonValue till : api.get("/tills").body().asJsonArray()) {
            if (open.size() < wanted) {
                long id = till.asJsonObject().getJsonNumber("id").longValue();
                api.post("/tills/" + id + "/open", Api.object("cashFloat", "0.00"));
                open.add(id);
            }
        }
        return open;
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
