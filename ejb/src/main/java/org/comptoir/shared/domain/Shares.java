package org.comptoir.shared.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits an amount so that the parts add up to it, to the cent ({@code hard-parts.md}, rounding and VAT). */
public final class Shares {

    private Shares() {}

    /**
     * Spreads an amount over weights in proportion, by largest remainder; equal remainders go to the earlier part.
     *
     * @param amount in minor units, not negative
     * @param weights not negative; when all are zero the whole amount stays unspread and all parts are zero
     */
    public static List<Long> byWeight(long amount, List<Long> weights) {
        long total = 0;
        for (long weight : weights) {
            total = Math.addExact(total, weight);
        }
        List<Long> parts = new ArrayList<>(weights.size());
        if (total == 0) {
            weights.forEach(w -> parts.add(0L));
            return parts;
        }
        long[] remainders = new long[weights.size()];
        List<Integer> order = new ArrayList<>(weights.size());
        long spread = 0;
        for (int i = 0; i < remainders.length; i++) {
            long weight = weights.get(i);
            long part = product(amount, weight, total);
            // the difference is below the total: what overflows of both cancels out
            remainders[i] = amount * weight - part * total;
            parts.add(part);
            order.add(i);
            spread += part;
        }
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int i = 0; i < amount - spread; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + 1);
        }
        return parts;
    }

    /** Amount times part by whole, rounded down; exact for all that are not negative. */
    private static long product(long amount, long part, long whole) {
        if (Math.multiplyHigh(amount, part) == 0 && amount * part >= 0) {
            return amount * part / whole;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /**
     * The share of units {@code from} (exclusive) to {@code from + count} (inclusive) of an amount booked on a line of
     * {@code quantity} units. Shares of successive returns always add up to the whole amount.
     */
    public static long ofUnits(long amount, int quantity, int from, int count) {
        if (quantity <= 0 || from < 0 || count < 0 || from + count > quantity) {
            throw new IllegalArgumentException("units " + from + "+" + count + " of " + quantity);
        }
        return upTo(amount, quantity, from + count) - upTo(amount, quantity, from);
    }

    private static long upTo(long amount, int quantity, int units) {
        BigInteger product = BigInteger.valueOf(Math.abs(amount)).multiply(BigInteger.valueOf(units));
        BigInteger half = BigInteger.valueOf(quantity / 2);
        long share = product.add(half).divide(BigInteger.valueOf(quantity)).longValueExact();
        return amount < 0 ? -share : share;
    }
}
