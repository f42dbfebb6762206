package org.comptoir.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the shop must come to, computed from the file itself in decimals, row by row: it shares the table of treatments
 * with the loader and nothing else, and never asks the shop.
 *
 * <p>Points: one for each full 10.00 of a sale to a customer. A cancellation takes units of the customer's latest sales
 * of that code at that price: such a sale keeps the points of what the customer keeps. What no sale explains is returned
 * without original and takes back one point for each full 10.00, once the customer has points at all.
 */
final class Reference {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private final Map<String, Deque<Bought>> bought = new HashMap<>();
    private final Map<String, BigDecimal> turnover = new TreeMap<>();
    private final Map<String, Long> points = new TreeMap<>();
    private final Set<String> earners = new HashSet<>();
    private BigDecimal gross = BigDecimal.ZERO;
    private BigDecimal returned = BigDecimal.ZERO;
    private BigDecimal cards = BigDecimal.ZERO;
    private int sales;

    private Reference() {}

    /** What a customer kept of a sale. */
    private static final class Sold {
        private BigDecimal kept = BigDecimal.ZERO;
    }

    /** Units of one code at one price in one sale that can still come back. */
    private static final class Bought {
        private final Sold sale;
        private int left;

        Bought(Sold sale, int left) {
            this.sale = sale;
            this.left = left;
        }
    }

    /** The figures. */
    record Figures(
            int sales,
            BigDecimal gross,
            BigDecimal returned,
            BigDecimal cards,
            Map<String, BigDecimal> turnover,
            Map<String, Long> points) {}

    static Figures of(Path file, int days) throws IOException {
        Map<String, List<List<String>>> documents = new LinkedHashMap<>();
        Set<String> dates = new TreeSet<>();
        Csv.read(file, row -> {
            dates.add(row.get(4).substring(0, 10));
            documents.computeIfAbsent(row.get(0), no -> new ArrayList<>()).add(row);
        });
        Set<String> wanted = new HashSet<>(dates.stream().limit(days).toList());
        Reference reference = new Reference();
        documents.forEach((no, rows) -> {
            if (wanted.contains(rows.get(0).get(4).substring(0, 10))) {
                reference.document(no, rows);
            }
        });
        return new Figures(
                reference.sales,
                reference.gross,
                reference.returned,
                reference.cards,
                reference.turnover,
                reference.points);
    }

    private void document(String no, List<List<String>> rows) {
        String customer = rows.get(0).get(6).trim();
        boolean correction = Treatment.isStockCorrection(
                no,
                customer,
                rows.stream()
                        .map(row -> Treatment.pence(new BigDecimal(row.get(5))))
                        .toList(),
                rows.stream().map(row -> Integer.parseInt(row.get(3))).toList());
        if (correction) {
            return;
        }
        if (Treatment.isCancellation(no)) {
            cancellation(customer, rows);
        } else {
            sale(customer, rows);
        }
    }

    private void sale(String customer, List<List<String>> rows) {
        sales++;
        Sold sold = new Sold();
        Map<String, Bought> now = new LinkedHashMap<>();
        for (List<String> row : rows) {
            BigDecimal amount = amount(row);
            gross = gross.add(amount);
            if (Treatment.kind(Treatment.code(row.get(1))) == Treatment.Kind.GIFT_CARD) {
                cards = cards.add(amount);
                continue;
            }
            sold.kept = sold.kept.add(amount);
            now.computeIfAbsent(key(customer, row), k -> new Bought(sold, 0)).left += Integer.parseInt(row.get(3));
        }
        if (customer.isEmpty()) {
            return;
        }
        now.forEach((key, units) ->
                bought.computeIfAbsent(key, k -> new ArrayDeque<>()).push(units));
        turnover.merge(customer, sold.kept, BigDecimal::add);
        addPoints(customer, full(sold.kept));
    }

    private void cancellation(String customer, List<List<String>> rows) {
        Map<Sold, BigDecimal> before = new LinkedHashMap<>();
        BigDecimal unexplained = BigDecimal.ZERO;
        for (List<String> row : rows) {
            returned = returned.add(amount(row).negate());
            if (!customer.isEmpty()) {
                turnover.merge(customer, amount(row), BigDecimal::add);
                unexplained = unexplained.add(take(customer, row, before));
            }
        }
        if (customer.isEmpty()) {
            return;
        }
        before.forEach((sale, kept) -> addPoints(customer, full(sale.kept) - full(kept)));
        if (earners.contains(customer)) {
            addPoints(customer, -full(unexplained));
        }
    }

    /** Takes units from sales, latest first; answers the amount of the units that none explains. */
    private BigDecimal take(String customer, List<String> row, Map<Sold, BigDecimal> before) {
        BigDecimal price = new BigDecimal(row.get(5));
        int wanted = -Integer.parseInt(row.get(3));
        Iterator<Bought> latest =
                bought.getOrDefault(key(customer, row), new ArrayDeque<>()).iterator();
        while (latest.hasNext() && wanted > 0) {
            Bought units = latest.next();
            int taken = Math.min(wanted, units.left);
            if (taken > 0) {
                before.putIfAbsent(units.sale, units.sale.kept);
                units.sale.kept = units.sale.kept.subtract(price.multiply(BigDecimal.valueOf(taken)));
                units.left -= taken;
                wanted -= taken;
            }
        }
        return price.multiply(BigDecimal.valueOf(wanted));
    }

    private void addPoints(String customer, long more) {
        if (more != 0) {
            earners.add(customer);
            points.merge(customer, more, Long::sum);
        }
    }

    private static long full(BigDecimal amount) {
        return amount.signum() <= 0 ? 0 : amount.divideToIntegralValue(TEN).longValueExact();
    }

    private static BigDecimal amount(List<String> row) {
        return new BigDecimal(row.get(5)).multiply(new BigDecimal(row.get(3)));
    }

    private static String key(String customer, List<String> row) {
        return customer + "|" + Treatment.code(row.get(1)) + "|" + new BigDecimal(row.get(5)).stripTrailingZeros();
    }
}
