package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Tills that sell without a pause until the server dies: a gift card for cash, then five articles to a customer who pays
 * with it. Every id is noted before it is sent.
 */
final class Clients {

    private static final int ARTICLES = 20;
    private static final int CUSTOMERS = 40;
    private static final long FIRST_CUSTOMER = 500_001;
    private static final String CARD = "20.00";

    private final Api api;
    private final Intents intents;
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    Clients(Api api, Intents intents) {
        this.api = api;
        this.intents = intents;
    }

    /** Articles and customers to sell to. */
    static void stock(Api api) throws IOException {
        List<JsonObject> products = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            products.add(Api.object(
                    "reference", "K" + i, "description", "Article " + i, "vatRate", "20.00", "price", price(i)));
        }
        api.post("/products/bulk", Api.object("rows", products).getJsonArray("rows"));
        List<JsonObject> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(Api.object("number", FIRST_CUSTOMER + i, "lastName", "Client " + i));
        }
        api.post("/customers/bulk", Api.object("rows", customers).getJsonArray("rows"));
    }

    private static String price(int article) {
        return (article % 4 + 1) + ".00";
    }

    /** One thread for each till. */
    void start(List<Long> tills, long seed) {
        for (long till : tills) {
            Random random = new Random(seed * 31 + till);
            Thread thread = new Thread(() -> sellUntilSilence(till, random), "till " + till);
            threads.add(thread);
            thread.start();
        }
    }

    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** What must not happen: a refusal of a sound sale, or another answer to the same id. */
    List<String> violations() {
        synchronized (violations) {
            return List.copyOf(violations);
        }
    }

    private void sellUntilSilence(long till, Random random) {
        try {
            while (true) {
                JsonObject card = send(sellCard(till));
                String code = card.getJsonArray("issued").getJsonObject(0).getString("code");
                send(redeem(till, code, random));
            }
        } catch (IOException e) {
            // the server is gone: what was not answered stays pending
        } catch (Api.Refusal e) {
            if (e.status() < 500) {
                violation(e.getMessage());
            }
        }
    }

    private static JsonObject sellCard(long till) {
        return sale(
                till,
                Api.object("lines", List.of(Api.object("giftCard", Api.object("amount", CARD)))),
                CARD,
                Api.object("kind", "CASH", "amount", CARD));
    }

    private static JsonObject redeem(long till, String code, Random random) {
        List<JsonObject> lines = new ArrayList<>();
        long total = 0;
        int first = random.nextInt(ARTICLES);
        for (int i = 0; i < 5; i++) {
            int article = (first + i) % ARTICLES;
            total += Money.pence(price(article));
            lines.add(Api.object("reference", "K" + article));
        }
        long customer = FIRST_CUSTOMER + random.nextInt(CUSTOMERS);
        return sale(
                till,
                Api.object("lines", lines, "customer", customer),
                Money.text(total),
                Api.object("kind", "GIFT_CARD", "code", code));
    }

    private static JsonObject sale(long till, JsonObject basket, String total, JsonObject tender) {
        return Api.object(
                "saleId", UUID.randomUUID().toString(),
                "till", till,
                "basket", basket,
                "expectedTotal", total,
                "tenders", List.of(tender));
    }

    /** Sends; the answer is noted. */
    private JsonObject send(JsonObject sale) throws IOException {
        String id = sale.getString("saleId");
        intents.wanted(id, sale);
        JsonObject answer = api.post("/sales", sale).object();
        if (!intents.answered(id, answer)) {
            violation("another answer to " + id);
        }
        return answer;
    }

    /** Sends again what was never answered; how many of them had been booked. */
    int replay() throws IOException {
        int known = 0;
        for (JsonObject sale : intents.pending().values()) {
            Api.Answer answer = api.post("/sales", sale);
            known += answer.replayed() ? 1 : 0;
            if (!intents.answered(sale.getString("saleId"), answer.object())) {
                violation("another answer to " + sale.getString("saleId"));
            }
        }
        return known;
    }

    private void violation(String text) {
        synchronized (violations) {
            violations.add(text);
        }
    }
}
