package org.comptoir.instrument.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The loads of one wallet: what may still be loaded, and what of a load can be paid back. Pure. */
public final class WalletLoads {

    /** The window of the monthly limit, today included (VO-6). */
    public static final int WINDOW_DAYS = 30;

    private final List<WalletLoad> loads;

    public WalletLoads(List<WalletLoad> loads) {
        this.loads = loads.stream()
                .sorted(Comparator.comparing(WalletLoad::loadedOn).thenComparing(WalletLoad::saleId))
                .toList();
    }

    /** The loads of that wallet among these. */
    public static WalletLoads of(long instrumentId, List<WalletLoad> loads) {
        return new WalletLoads(loads.stream()
                .filter(load -> load.instrumentId() == instrumentId)
                .toList());
    }

    /** What was paid to load it on the last days, that day the last of them, less what came back of those loads. */
    public long paidWithin(LocalDate day, int days) {
        LocalDate first = day.minusDays(days - 1L);
        return net().stream()
                .filter(load ->
                        !load.loadedOn().isBefore(first) && !load.loadedOn().isAfter(day))
                .mapToLong(WalletLoad::paidMinor)
                .sum();
    }

    /**
     * What a refund of a load takes from the wallet and what of that is money.
     *
     * @param paidMinor goes back to the customer: at most the unused part of what was paid, never the bonus (AT-74)
     * @param bonusMinor is taken back with it
     */
    public record Back(long paidMinor, long bonusMinor) {
        /** What leaves the wallet. */
        public long totalMinor() {
            return paidMinor + bonusMinor;
        }
    }

    /**
     * What can be paid back of the loads of a sale while the wallet holds that balance. The oldest load is used up first,
     * and of a load what was paid before what was given.
     */
    public Back unusedOf(long saleId, long balanceMinor) {
        long left = Math.max(0, balanceMinor);
        long paid = 0;
        long bonus = 0;
        List<WalletLoad> newestFirst = new ArrayList<>(net());
        java.util.Collections.reverse(newestFirst);
        for (WalletLoad load : newestFirst) {
            long unused = Math.min(left, load.totalMinor());
            left -= unused;
            if (load.saleId() == saleId) {
                long given = Math.min(unused, load.bonusMinor());
                bonus += given;
                paid += unused - given;
            }
        }
        return paid == 0 ? new Back(0, 0) : new Back(paid, bonus);
    }

    private List<WalletLoad> net() {
        List<WalletLoad> net = new ArrayList<>();
        for (WalletLoad load : loads) {
            if (load.saleId() == load.loadSaleId()) {
                List<WalletLoad> rows = loads.stream().filter(load::isOf).toList();
                net.add(WalletLoad.of(
                        load.instrumentId(),
                        load.saleId(),
                        load.lineNo(),
                        load.loadedOn(),
                        new Back(
                                rows.stream().mapToLong(WalletLoad::paidMinor).sum(),
                                rows.stream().mapToLong(WalletLoad::bonusMinor).sum())));
            }
        }
        return net;
    }
}
