package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients by REST, each at a till of its own: five articles to a customer who collects points, 10.00 of it with a gift card
 * that is used up by it, the rest by bank card; the sale gives a voucher.
 */
final class Seller {

    private static final int ARTICLES = 50_000;
    private static final int[] UNITS = {1, 2, 1, 1, 3};
    private static final long CARD = 1_000;
    private static final int WINDOW = 5;
    private static final int LEAST_WINDOWS = 15;
    private static final long REST_NANOS = 300_000;

    private final Api api;
    private final List<Long> tills;
    private final int customers;
    private final AtomicLong nextCard = new AtomicLong();
    private final AtomicLong nextSeed = new AtomicLong();

    Seller(Api api, List<Long> tills, int customers) {
        this.api = api;
        this.tills = tills;
        this.customers = customers;
    }

    /** Points for each 10.00, and a voucher of 5.00 for each sale. */
    static void programmes(Api api) throws IOException {
        api.put(
                "/programmes/Points",
                Api.object(
                        "kind",
                        "POINTS",
                        "params",
                        Api.object(
                                "points",
                                1,
                                "sliceMinor",
                                1000,
                                "excludeDiscounted",
                                false,
                                "excludeOnSale",
                                false,
                                "validityDays",
                                365)));
        JsonObject tier = Api.object("fromMinor", 1, "strict", false, "reward", "AMOUNT", "value", 500);
        api.put(
                "/programmes/Voucher",
                Api.object(
                        "kind",
                        "EARNED_VOUCHER",
                        "params",
                        Api.object(
                                "base",
                                "PER_SALE",
                                "excludeDiscounted",
                                false,
                                "tiers",
                                List.of(tier),
                                "customerNeeded",
                                true,
                                "daily",
                                false)));
    }

    /** What was measured: latencies in nanoseconds, sorted. */
    record Measured(List<Long> nanos, long refused, double seconds) {
        double perSecond() {
            return nanos.size() / seconds;
        }

        double percentile(double part) {
            return nanos.isEmpty()
                    ? 0
                    : nanos.get((int) Math.min(nanos.size() - 1L, (long) (nanos.size() * part))) / 1e6;
        }
    }

    private interface Call {
        /** Makes one call; answers its status and body. */
        Wire.Answer make(Wire wire, Random random, int client) throws IOException;
    }

    /**
     * Sells until the server has compiled what it needs: for 75 seconds, and until three windows of five seconds in a row
     * were no faster than the best before by a twentieth, at most so long. Answers the windows' speeds.
     */
    List<Double> warm(int mostSeconds) throws Exception {
        List<Double> speeds = new ArrayList<>();
        double best = 0;
        int steady = 0;
        while ((steady < 3 || speeds.size() < LEAST_WINDOWS) && speeds.size() * WINDOW < mostSeconds) {
            double speed = sell(8, WINDOW).perSecond();
            steady = speed > best * 1.05 ? 0 : steady + 1;
            best = Math.max(best, speed);
            speeds.add(speed);
        }
        return speeds;
    }

    Measured sell(int clients, int seconds) throws Exception {
        return measure(clients, seconds, this::sale);
    }

    /** Quotes of the same baskets, or what a customer has. */
    Measured look(String what, int seconds) throws Exception {
        return measure(
                1,
                seconds,
                (wire, random, client) -> what.equals("quotes")
                        ? wire.post("/quotes", new Purchase(random).basket())
                        : wire.get("/customers/" + (10_000_001 + random.nextInt(customers)) + "/credits"));
    }

    private Measured measure(int clients, int seconds, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            AtomicLong refused = new AtomicLong();
            List<Callable<List<Long>>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(() -> one(number, end, call, refused));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(all)) {
                nanos.addAll(each.get());
            }
            Collections.sort(nanos);
            return new Measured(nanos, refused.get(), (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> one(int client, long end, Call call, AtomicLong refused) throws IOException {
        Random random = new Random(client + nextSeed.incrementAndGet() * 1_000L);
        List<Long> nanos = new ArrayList<>();
        try (Wire wire = api.wire()) {
            long now = System.nanoTime();
            while (now < end) {
                Wire.Answer answer = call.make(wire, random, client);
                if (answer.status() < 300) {
                    nanos.add(System.nanoTime() - now);
                } else if (refused.incrementAndGet() == 1) {
                    Bench.say("refused: %d %s", answer.status(), answer.body());
                }
                // a hand's rest: a client that asks again within microseconds makes the server's connector spin
                // until the thread that answered has let go of the connection
                LockSupport.parkNanos(REST_NANOS);
                now = System.nanoTime();
            }
        }
        return nanos;
    }

    private Wire.Answer sale(Wire wire, Random random, int client) throws IOException {
        Purchase purchase = new Purchase(random);
        long card = nextCard.getAndIncrement();
        if (card >= customers) {
            throw new IOException("all gift cards are used up: more --customers, or fewer --seconds");
        }
        return wire.post(
                "/sales",
                "{\"saleId\":\"" + UUID.randomUUID() + "\",\"till\":" + tills.get(client % tills.size())
                        + ",\"basket\":"
                        + purchase.basket() + ",\"expectedTotal\":\"" + Money.text(purchase.total)
                        + "\",\"tenders\":[{\"kind\":\"GIFT_CARD\",\"code\":\"BENCH" + (2 * card + 1)
                        + "\"},{\"kind\":\"CARD\",\"amount\":\"" + Money.text(purchase.total - CARD) + "\"}]}");
    }

    /** Five articles of a customer. */
    private final class Purchase {
        private final StringBuilder lines = new StringBuilder();
        private final long customer;
        private long total;

        Purchase(Random random) {
            customer = 10_000_001L + random.nextInt(customers);
            for (int units : UNITS) {
                int article = 1 + random.nextInt(ARTICLES);
                lines.append(lines.isEmpty() ? "" : ",")
                        .append("{\"reference\":\"B")
                        .append(article);
                lines.append("\",\"quantity\":").append(units).append('}');
                total += units * (500 + article * 37L % 20_000);
            }
        }

        String basket() {
            return "{\"lines\":[" + lines + "],\"customer\":" + customer + "}";
        }
    }
}
