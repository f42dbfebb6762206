package org.comptoir.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Holds what the shop says now, by REST, against the figures computed from the file. */
final class Reconciliation {

    private static final int SHOWN = 20;

    private final Api api;
    private final Reference.Figures file;
    private final Booked booked;
    private final List<String> differences = new ArrayList<>();

    Reconciliation(Api api, Reference.Figures file, Booked booked) {
        this.api = api;
        this.file = file;
        this.booked = booked;
    }

    /** Prints the comparison; true when nothing differs and the books are clean. */
    boolean print(List<String> customers) throws IOException {
        Bench.say("%nReconciliation                     file            shop      difference");
        row("sales (documents)", BigDecimal.valueOf(file.sales()), BigDecimal.valueOf(booked.sales()));
        row("gross", file.gross(), pounds(booked.salesPence()));
        row("  of it gift cards sold", file.cards(), pounds(cards()));
        row("returns", file.returned(), pounds(booked.returnsPence()));
        customers(customers);
        boolean clean = ledger();
        Bench.say("%n%d differences", differences.size());
        differences.stream().limit(SHOWN).forEach(text -> Bench.say("  %s", text));
        return clean && differences.isEmpty();
    }

    private void row(String what, BigDecimal inFile, BigDecimal inShop) {
        BigDecimal difference = inShop.subtract(inFile);
        Bench.say("  %-24s %,15.2f %,15.2f %15.2f", what, inFile, inShop, difference);
        if (difference.signum() != 0) {
            differences.add(what + ": file " + inFile + ", shop " + inShop);
        }
    }

    private static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }

    /** What the cards sold hold now: nobody has used any. */
    private long cards() throws IOException {
        long pence = 0;
        for (String code : booked.cards()) {
            pence += Money.pence(api.get("/instruments/" + code).object().getString("balance"));
        }
        return pence;
    }

    private void customers(List<String> customers) throws IOException {
        BigDecimal turnoverInFile = BigDecimal.ZERO;
        BigDecimal turnoverInShop = BigDecimal.ZERO;
        long pointsInFile = 0;
        long pointsInShop = 0;
        int same = 0;
        for (String number : new TreeSet<>(customers)) {
            JsonObject shop = api.get("/customers/" + number).object();
            BigDecimal turnover = file.turnover().getOrDefault(number, BigDecimal.ZERO);
            long points = file.points().getOrDefault(number, 0L);
            BigDecimal turnoverNow = new BigDecimal(shop.getString("turnover"));
            long pointsNow = shop.getJsonNumber("points").longValue();
            turnoverInFile = turnoverInFile.add(turnover);
            turnoverInShop = turnoverInShop.add(turnoverNow);
            pointsInFile += points;
            pointsInShop += pointsNow;
            if (turnover.compareTo(turnoverNow) == 0 && points == pointsNow) {
                same++;
            } else {
                differences.add("customer " + number + ": turnover " + turnover + " / " + turnoverNow + ", points "
                        + points + " / " + pointsNow);
            }
        }
        row("turnover of customers", turnoverInFile, turnoverInShop);
        row("points of customers", BigDecimal.valueOf(pointsInFile), BigDecimal.valueOf(pointsInShop));
        Bench.say("  %d of %d customers agree in turnover and points", same, customers.size());
    }

    private boolean ledger() throws IOException {
        JsonObject check = api.get("/ledger/check").object();
        boolean clean = check.getBoolean("clean");
        Bench.say(
                "%nLedger check by REST: %d checks, %s",
                check.getJsonArray("checks").size(), clean ? "clean" : "BROKEN");
        if (!clean) {
            Bench.say("%s", check);
        }
        return clean;
    }
}
