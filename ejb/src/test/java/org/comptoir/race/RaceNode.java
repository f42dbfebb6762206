package org.comptoir.race;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.HarnessMain;
import org.comptoir.harness.House;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.Shop;
import org.comptoir.sale.Vouchers;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Tender;
import org.comptoir.shared.domain.Refused;

/**
 * One of the nodes that race, a JVM of its own. It is told on its input, a line each, and answers on its output:
 * {@code open TILLS} → {@code shop WORD}; {@code join WORD}; {@code card|voucher|points} → {@code prize ID};
 * {@code race KIND ID AT FROM STEP COUNT SALE} → a line {@code won TILL} or {@code lost TILL CODE} for each of its tills, then
 * {@code done}; {@code check} → {@code checked RESULT}.
 */
public class RaceNode implements HarnessMain.Task {

    private static final long PRICE = 40_00;
    private static final long POINTS = 40;

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private Shop shop;

    @Inject
    private Vouchers vouchers;

    @Inject
    private AdjustPoints adjustPoints;

    @Inject
    private LedgerChecker checker;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private House house;
    private List<Long> tills;
    private long customer;
    private long product;

    @Override
    public void run(List<String> arguments) throws Exception {
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = told.readLine();
            while (line != null && !line.equals("end")) {
                answer(line.split(" "));
                line = told.readLine();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void answer(String[] told) throws Exception {
        switch (told[0]) {
            case "open" -> say("shop " + open(Integer.parseInt(told[1])));
            case "join" -> join(told[1]);
            case "card" -> say("prize " + checkout.sellCard(house, 50_00));
            case "voucher" -> say("prize " + vouchers.issue(house, null, PRICE, 30));
            case "points" -> {
                adjustPoints.adjust(
                        house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, POINTS, "race"));
                say("prize " + customer);
            }
            case "race" -> race(told);
            default -> say("checked " + check());
        }
    }

    private String open(int count) {
        house = shop.open();
        tills = new ArrayList<>(List.of(house.tillId(), house.secondTillId()));
        while (tills.size() < count) {
            long till = fixtures.till(house.storeId(), "R" + tills.size());
            checkout.open(house, till);
            tills.add(till);
        }
        customer = fixtures.customer(house, "Durand", 0);
        product = fixtures.product(house, "R40", PRICE);
        List<Long> all = new ArrayList<>(List.of(house.brandId(), house.storeId(), house.userId(), customer, product));
        all.addAll(tills);
        return String.join("/", all.stream().map(String::valueOf).toList());
    }

    private void join(String word) {
        List<Long> all = Arrays.stream(word.split("/")).map(Long::valueOf).toList();
        customer = all.get(3);
        product = all.get(4);
        tills = all.subList(5, all.size());
        house = new House(all.get(0), all.get(1), tills.get(0), tills.get(1), all.get(2), "RACE");
    }

    private void race(String[] told) throws Exception {
        long prize = Long.parseLong(told[2]);
        long at = Long.parseLong(told[3]);
        int step = Integer.parseInt(told[5]);
        int count = Integer.parseInt(told[6]);
        List<Future<String>> runners = new ArrayList<>();
        for (int i = Integer.parseInt(told[4]); i < count; i += step) {
            long till = tills.get(i);
            runners.add(threads.submit(() -> runner(told[1], prize, at, till, UUID.fromString(told[7]))));
        }
        for (Future<String> runner : runners) {
            say(runner.get());
        }
        say("done");
    }

    private String runner(String kind, long prize, long at, long till, UUID sale) {
        while (System.currentTimeMillis() < at) {
            Thread.onSpinWait();
        }
        try {
            switch (kind) {
                case "card" -> sell(request(till, UUID.randomUUID(), List.of(), Checkout.giftCard(prize)));
                case "voucher" -> sell(request(till, UUID.randomUUID(), List.of(Claim.onInstrument("voucher", prize))));
                case "points" ->
                    adjustPoints.adjust(
                            house.office(5), new AdjustPoints.Request(UUID.randomUUID(), prize, -POINTS, "race"));
                default -> {
                    // the same sale from all tills: one books it, the others are given its answer
                    CompleteSale.Request same = request(tills.get(0), sale, List.of(), Checkout.cash(PRICE));
                    return (checkout.complete(house, same).replayed() ? "lost " + till + " replayed" : "won " + till);
                }
            }
            return "won " + till;
        } catch (Refused e) {
            return "lost " + till + " " + e.reason().code();
        }
    }

    private void sell(CompleteSale.Request request) {
        checkout.complete(house, request);
    }

    private CompleteSale.Request request(long till, UUID id, List<Claim> claims, Tender... tenders) {
        Basket plain = checkout.basket(house, null, List.of(product));
        Basket basket = new Basket(plain.lines(), null, claims, plain.nextLineNo(), List.of());
        long total = claims.isEmpty() ? PRICE : 0;
        return new CompleteSale.Request(id, till, null, null, basket, total, List.of(tenders), null, false);
    }

    private String check() {
        List<String> broken = new ArrayList<>();
        checker.check().results().forEach(result -> broken.addAll(result.examples()));
        return broken.isEmpty() ? "clean" : String.join(";", broken).replace(' ', '_');
    }

    private static synchronized void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
