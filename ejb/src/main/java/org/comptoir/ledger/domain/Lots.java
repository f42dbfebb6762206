package org.comptoir.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which lots a spend or a claw-back takes from. */
public final class Lots {

    private static final Comparator<Lot> SOONEST = Comparator.comparing(
                    Lot::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Lot::id);

    private Lots() {}

    /** Points that can be spent on a day: of lots that are available and not past their last day. */
    public static long spendable(List<Lot> lots, LocalDate day) {
        return lots.stream()
                .filter(lot -> lot.isSpendableOn(day))
                .mapToLong(Lot::remaining)
                .sum();
    }

    /** Soonest expiry first, undated last (AT-72); what the lots do not hold stays untaken: it becomes a debt. */
    public static List<Posting.LotSpend> take(long accountId, List<Lot> lots, long amount) {
        return take(accountId, lots, amount, SOONEST);
    }

    /** As {@link #take(long, List, long)}, but from the lots of that sale first (AT-66). */
    public static List<Posting.LotSpend> takeBack(long accountId, List<Lot> lots, long amount, long saleId) {
        Comparator<Lot> ownFirst = Comparator.comparing((Lot lot) -> lot.saleId() == null || lot.saleId() != saleId);
        return take(accountId, lots, amount, ownFirst.thenComparing(SOONEST));
    }

    private static List<Posting.LotSpend> take(long accountId, List<Lot> lots, long amount, Comparator<Lot> order) {
        List<Posting.LotSpend> spends = new ArrayList<>();
        long open = amount;
        for (Lot lot : lots.stream().sorted(order).toList()) {
            long taken = Math.min(open, lot.remaining());
            if (taken > 0) {
                spends.add(new Posting.LotSpend(accountId, lot.id(), taken));
                open -= taken;
            }
        }
        return spends;
    }
}
