package org.comptoir.instrument.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Live holds of some instruments, as one holder sees them: what is held for it stands in its way by nothing. */
public final class Holds {

    private final List<Hold> others;

    private Holds(List<Hold> others) {
        this.others = others;
    }

    /** No holds. */
    public static Holds none() {
        return new Holds(List.of());
    }

    /** Those of these that are not the holders' own. */
    public static Holds seenBy(Set<String> own, Collection<Hold> live) {
        return new Holds(
                live.stream().filter(hold -> !own.contains(hold.holder())).toList());
    }

    /** The other one's hold that ends last, if there is one. */
    public java.util.Optional<Hold> inTheWayOf(Instrument instrument) {
        return others.stream()
                .filter(hold -> hold.instrumentId() == instrument.id())
                .max(java.util.Comparator.comparing(Hold::expiresAt));
    }

    /** What others hold of it. */
    public long heldOf(Instrument instrument) {
        return others.stream()
                .filter(hold -> hold.instrumentId() == instrument.id())
                .mapToLong(Hold::amount)
                .sum();
    }

    /**
     * What is left for this holder. Gift cards and vouchers are used as a whole: a hold on them leaves nothing (D-01).
     */
    public long availableOf(Instrument instrument) {
        long held = heldOf(instrument);
        boolean whole = instrument.kind() == InstrumentKind.GIFT_CARD || instrument.kind() == InstrumentKind.VOUCHER;
        return whole && held > 0 ? 0 : Math.max(0, instrument.balanceMinor() - held);
    }
}
