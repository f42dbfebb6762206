package org.comptoir.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Books one till's invoices by REST, one after the other. Ids are made from the invoice's number, so that sending the
 * same again books nothing.
 */
final class Loader {

    private static final String OTHER_PRICE = "price of the invoice";

    private final Api api;
    private final long till;
    private final Catalogue catalogue;
    private final Counts counts;
    private final Booked booked;
    private final Purchases purchases = new Purchases();

    Loader(Api api, long till, Catalogue catalogue, Counts counts, Booked booked) {
        this.api = api;
        this.till = till;
        this.catalogue = catalogue;
        this.counts = counts;
        this.booked = booked;
    }

    /** An article at a price: lines of one invoice that agree in both are one. */
    private record Item(String code, long pence) {}

    void book(SalesFile.Invoice invoice) throws IOException {
        if (invoice.minutes() > 1) {
            counts.add("invoices whose lines bear two times: booked at the first", 1);
        }
        if (invoice.isStockCorrection()) {
            correction(invoice);
        } else if (invoice.isCancellation()) {
            takeBack(invoice);
        } else {
            sell(invoice);
        }
    }

    private void correction(SalesFile.Invoice invoice) {
        boolean out = invoice.lines().stream().anyMatch(line -> line.quantity() < 0);
        counts.add(
                out
                        ? "write-offs (negative, no C, no price, nobody named): no sale, not booked"
                        : "stock found (no price, nobody named): no sale, not booked",
                invoice.lines().size());
    }

    private void sell(SalesFile.Invoice invoice) throws IOException {
        Map<Item, Integer> items = new LinkedHashMap<>();
        List<JsonObject> cards = new ArrayList<>();
        long total = 0;
        for (SalesFile.Line line : invoice.lines()) {
            counted(line);
            total += line.pence() * line.quantity();
            if (line.kind() == Treatment.Kind.GIFT_CARD) {
                for (int i = 0; i < line.quantity(); i++) {
                    cards.add(Api.object("giftCard", Api.object("amount", Money.text(line.pence()))));
                }
            } else if (items.merge(new Item(line.code(), line.pence()), line.quantity(), Integer::sum)
                    > line.quantity()) {
                counts.add("lines joined with one of the same code and price on the invoice", 1);
            }
        }
        List<JsonObject> lines = new ArrayList<>();
        items.forEach((item, quantity) -> lines.add(line(item, quantity)));
        lines.addAll(cards);
        if (invoice.isAnonymous()) {
            counts.add("anonymous sales", 1);
        }
        UUID id = id(invoice.no());
        JsonObject sale = api.post(
                        "/sales",
                        Api.object(
                                "saleId", id.toString(),
                                "till", till,
                                "basket", Api.object("lines", lines, "customer", customer(invoice)),
                                "expectedTotal", Money.text(total),
                                "tenders", tenders(total)))
                .object();
        booked.add(sale);
        if (!invoice.isAnonymous()) {
            remember(invoice.customer(), id, sale);
        }
    }

    private void counted(SalesFile.Line line) {
        counts.add("lines of " + line.kind().meaning(), 1);
        if (line.pence() == 0) {
            counts.add("lines at a price of zero on a sale: sold at 0.00", 1);
        }
        if (line.rawPrice().stripTrailingZeros().scale() > 2) {
            counts.add("prices with a third decimal other than 0: rounded half up", 1);
        } else {
            counts.add("prices with three decimals, the third 0: nothing to round", 1);
        }
    }

    private JsonObject line(Item item, int quantity) {
        boolean own = item.pence() != catalogue.price(item.code());
        if (own) {
            counts.add("lines at another price than the catalogue's: sent with their own, an override", 1);
        }
        return Api.object(
                "reference",
                item.code(),
                "quantity",
                quantity,
                "unitPrice",
                own ? Money.text(item.pence()) : null,
                "reason",
                own ? OTHER_PRICE : null);
    }

    private static List<JsonObject> tenders(long total) {
        return total == 0 ? List.of() : List.of(Api.object("kind", "CARD", "amount", Money.text(total)));
    }

    private static Long customer(SalesFile.Invoice invoice) {
        return invoice.isAnonymous() ? null : Long.valueOf(invoice.customer());
    }

    private void remember(String customer, UUID id, JsonObject sale) {
        for (JsonValue value : sale.getJsonArray("lines")) {
            JsonObject line = value.asJsonObject();
            if (line.getString("kind").equals("ARTICLE")) {
                purchases.bought(
                        customer,
                        line.getString("reference"),
                        Money.pence(line.getString("unitPrice")),
                        new Purchases.Taken(id.toString(), line.getInt("line"), line.getInt("quantity")));
            }
        }
    }

    private void takeBack(SalesFile.Invoice invoice) throws IOException {
        Map<Item, Integer> items = new LinkedHashMap<>();
        for (SalesFile.Line line : invoice.lines()) {
            counted(line);
            items.merge(new Item(line.code(), line.pence()), -line.quantity(), Integer::sum);
        }
        Map<String, List<JsonObject>> bySale = new LinkedHashMap<>();
        List<JsonObject> unexplained = new ArrayList<>();
        for (Map.Entry<Item, Integer> item : items.entrySet()) {
            int missing = match(invoice, item.getKey(), item.getValue(), bySale);
            if (missing > 0) {
                unexplained.add(Api.object(
                        "reference", item.getKey().code(),
                        "quantity", missing,
                        "unitPrice", Money.text(item.getKey().pence())));
            }
        }
        for (Map.Entry<String, List<JsonObject>> sale : bySale.entrySet()) {
            booked.add(api.post(
                            "/returns",
                            Api.object(
                                    "returnId",
                                            id(invoice.no() + " of " + sale.getKey())
                                                    .toString(),
                                    "till", till,
                                    "originalSale", sale.getKey(),
                                    "lines", sale.getValue(),
                                    "reason", "cancellation " + invoice.no()))
                    .object());
        }
        if (!unexplained.isEmpty()) {
            booked.add(api.post("/returns/without-ticket", withoutTicket(invoice, unexplained))
                    .object());
        }
        counts.add("cancellations", 1);
        counts.add("returns of a sale, by line", bySale.size());
        counts.add("returns without original, with a reason", unexplained.isEmpty() ? 0 : 1);
    }

    private JsonObject withoutTicket(SalesFile.Invoice invoice, List<JsonObject> goods) {
        return Api.object(
                "returnId",
                id(invoice.no()).toString(),
                "till",
                till,
                "goods",
                goods,
                "customer",
                customer(invoice),
                "reason",
                "cancellation " + invoice.no() + ": no sale in the file explains it");
    }

    /** Finds the sales of the units; answers how many no sale explains, and counts why. */
    private int match(SalesFile.Invoice invoice, Item item, int quantity, Map<String, List<JsonObject>> bySale) {
        List<Purchases.Taken> taken = invoice.isAnonymous()
                ? List.of()
                : purchases.take(invoice.customer(), item.code(), item.pence(), quantity);
        taken.forEach(units -> bySale.computeIfAbsent(units.sale(), sale -> new ArrayList<>())
                .add(Api.object("line", units.line(), "quantity", units.quantity())));
        int missing =
                quantity - taken.stream().mapToInt(Purchases.Taken::quantity).sum();
        counts.add("cancelled lines: " + explained(invoice, item, taken.isEmpty(), missing), 1);
        return missing;
    }

    private String explained(SalesFile.Invoice invoice, Item item, boolean nothing, int missing) {
        if (missing == 0) {
            return "found in earlier sales of that customer, code and price";
        } else if (Treatment.kind(item.code()) != Treatment.Kind.GOODS && nothing) {
            return "no goods (discount, manual, fee, postage): without original";
        } else if (invoice.isAnonymous()) {
            return "anonymous, so no sale can be named: without original";
        } else if (!nothing) {
            return "more units than earlier sales have left: the rest without original";
        } else if (purchases.knows(invoice.customer(), item.code(), item.pence())) {
            return "units of earlier sales all taken back already: without original";
        } else if (purchases.knows(invoice.customer(), item.code())) {
            return "that customer bought the code at other prices only: without original";
        }
        return "that customer never bought the code in the file (sale before the window): without original";
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
