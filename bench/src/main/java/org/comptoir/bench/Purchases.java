package org.comptoir.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What customers bought and may bring back, by customer, code and price, latest first. Used by one thread. */
final class Purchases {

    private final Map<String, Deque<Units>> all = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    private static final class Units {
        private final String sale;
        private final int line;
        private int left;

        Units(String sale, int line, int left) {
            this.sale = sale;
            this.line = line;
            this.left = left;
        }
    }

    /** Units of a line of a sale to take back. */
    record Taken(String sale, int line, int quantity) {}

    void bought(String customer, String code, long pence, Taken units) {
        all.computeIfAbsent(customer + "|" + code + "|" + pence, key -> new ArrayDeque<>())
                .push(new Units(units.sale(), units.line(), units.quantity()));
        codes.merge(customer + "|" + code, units.quantity(), Integer::sum);
    }

    /** Takes up to so many units; what is missing no sale explains. */
    List<Taken> take(String customer, String code, long pence, int quantity) {
        List<Taken> taken = new ArrayList<>();
        int wanted = quantity;
        for (Units units : all.getOrDefault(customer + "|" + code + "|" + pence, new ArrayDeque<>())) {
            int now = Math.min(wanted, units.left);
            if (now > 0) {
                units.left -= now;
                wanted -= now;
                taken.add(new Taken(units.sale, units.line, now));
            }
        }
        return taken;
    }

    /** True when the customer bought that article at some price. */
    boolean knows(String customer, String code) {
        return codes.containsKey(customer + "|" + code);
    }

    /** True when the customer bought that article at that price. */
    boolean knows(String customer, String code, long pence) {
        return all.containsKey(customer + "|" + code + "|" + pence);
    }
}
