package org.comptoir.kill;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.HarnessMain;
import org.comptoir.harness.House;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.race.Checkout;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Tender;
import org.comptoir.shared.sql.Sql;

/**
 * A shop with four tills that sells as fast as it can: a gift card, then five articles to a customer who pays with it.
 * Arguments: {@code open}; or {@code sell SHOP PENDING...}; or {@code settle SHOP PENDING...}. It says {@code shop ...},
 * {@code try ORDER}, {@code ack ORDER TICKET}, {@code checked RESULT}.
 */
public class SellingChild implements HarnessMain.Task {

    private static final int TILLS = 4;
    private static final long CARD = 20_00;

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    /** A house with its tills, articles and customer, as one word between two JVMs. */
    record Shop(House house, List<Long> tills, long customer, List<Long> products) {

        String word() {
            return house.brandId() + "/" + house.storeId() + "/" + house.userId() + "/" + customer + "/" + join(tills)
                    + "/" + join(products);
        }

        static Shop of(String word) {
            String[] parts = word.split("/", -1);
            List<Long> tills = list(parts[4]);
            House house = new House(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    tills.get(0),
                    tills.get(1),
                    Long.parseLong(parts[2]),
                    "KILL");
            return new Shop(house, tills, Long.parseLong(parts[3]), list(parts[5]));
        }

        private static String join(List<Long> ids) {
            return String.join(",", ids.stream().map(String::valueOf).toList());
        }

        private static List<Long> list(String text) {
            return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
        }
    }

    /** What is sold, as one word: the same word is the same request, in whatever JVM. */
    record Order(UUID id, long till, Long card) {

        String word() {
            return id + "/" + till + "/" + (card == null ? "" : card);
        }

        static Order of(String word) {
            String[] parts = word.split("/", -1);
            return new Order(
                    UUID.fromString(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2].isEmpty() ? null : Long.valueOf(parts[2]));
        }
    }

    @Override
    public void run(List<String> arguments) throws Exception {
        if (arguments.get(0).equals("open")) {
            say("shop " + open().word());
            return;
        }
        Shop shop = Shop.of(arguments.get(1));
        for (String pending : arguments.subList(2, arguments.size())) {
            send(shop, Order.of(pending));
        }
        if (arguments.get(0).equals("settle")) {
            say("checked " + check());
            return;
        }
        List<Thread> sellers = new ArrayList<>();
        for (long till : shop.tills()) {
            Thread seller = new Thread(() -> sellWithoutEnd(shop, till));
            seller.start();
            sellers.add(seller);
        }
        for (Thread seller : sellers) {
            seller.join();
        }
    }

    private Shop open() {
        House house = fixtures.house();
        List<Long> tills = new ArrayList<>(List.of(house.tillId(), house.secondTillId()));
        for (int i = 3; i <= TILLS; i++) {
            tills.add(fixtures.till(house.storeId(), "K" + i));
        }
        tills.forEach(till -> checkout.open(house, till));
        List<Long> products = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            products.add(fixtures.product(house, "P" + i, i * 1_00L));
        }
        return new Shop(house, tills, fixtures.customer(house, "Durand", 0), products);
    }

    private void sellWithoutEnd(Shop shop, long till) {
        while (true) {
            CompleteSale.Completed card = send(shop, new Order(UUID.randomUUID(), till, null));
            long instrument = card.sale().lines().get(0).instrumentId();
            send(shop, new Order(UUID.randomUUID(), till, instrument));
        }
    }

    private CompleteSale.Completed send(Shop shop, Order order) {
        say("try " + order.word());
        CompleteSale.Completed done = checkout.complete(shop.house(), request(shop, order));
        say("ack " + order.word() + " " + done.sale().header().ticketNo());
        return done;
    }

    private CompleteSale.Request request(Shop shop, Order order) {
        Basket basket = order.card() == null
                ? Checkout.cardBasket(CARD)
                : checkout.basket(shop.house(), shop.customer(), shop.products());
        Tender tender = order.card() == null ? Checkout.cash(CARD) : Checkout.giftCard(order.card());
        return new CompleteSale.Request(
                order.id(), order.till(), null, null, basket, Checkout.total(basket), List.of(tender), null, false);
    }

    private String check() {
        List<String> broken = new ArrayList<>();
        checker.check().results().forEach(result -> broken.addAll(result.examples()));
        List<String> sales = sql.list(
                "select sale_uuid, ticket_no from sale", row -> row.text("sale_uuid") + "=" + row.id("ticket_no"));
        return (broken.isEmpty() ? "clean" : String.join(";", broken).replace(' ', '_')) + " "
                + String.join(",", sales);
    }

    private static void say(String what) {
        System.out.println(what + Life.END);
    }
}
