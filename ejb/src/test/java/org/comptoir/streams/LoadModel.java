package org.comptoir.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The model of what was loaded on e-wallets: the oldest load is used first, of a load what was paid before the gift. */
final class LoadModel {

    /** What a sale put on a wallet on a day. */
    static final class Load {
        final long sale;
        final int day;
        long paid;
        long bonus;

        Load(long sale, int day, long paid, long bonus) {
            this.sale = sale;
            this.day = day;
            this.paid = paid;
            this.bonus = bonus;
        }
    }

    /** What of a load was never used. */
    record Unused(long paid, long bonus) {}

    private final Map<Long, List<Load>> loads = new HashMap<>();

    void load(long wallet, Load load) {
        loads.computeIfAbsent(wallet, id -> new ArrayList<>()).add(load);
    }

    Unused unused(long wallet, long sale, long balance) {
        List<Load> ofWallet = of(wallet);
        long used = ofWallet.stream().mapToLong(load -> load.paid + load.bonus).sum() - balance;
        for (Load load : ofWallet) {
            long usedPaid = Math.min(Math.max(0, used), load.paid);
            used -= usedPaid;
            long usedBonus = Math.min(Math.max(0, used), load.bonus);
            used -= usedBonus;
            if (load.sale == sale) {
                boolean none = usedPaid == load.paid;
                return none ? new Unused(0, 0) : new Unused(load.paid - usedPaid, load.bonus - usedBonus);
            }
        }
        return new Unused(0, 0);
    }

    void takeBack(long wallet, long sale, Unused back) {
        of(wallet).stream().filter(load -> load.sale == sale).forEach(load -> {
            load.paid -= back.paid();
            load.bonus -= back.bonus();
        });
    }

    /** What was paid on the last days, today with them. */
    long paidWithin(long wallet, int today, int days) {
        return of(wallet).stream()
                .filter(load -> load.day > today - days && load.day <= today)
                .mapToLong(load -> load.paid)
                .sum();
    }

    private List<Load> of(long wallet) {
        List<Load> sorted = new ArrayList<>(loads.getOrDefault(wallet, List.of()));
        sorted.sort(Comparator.comparing(load -> load.day));
        return sorted;
    }
}
