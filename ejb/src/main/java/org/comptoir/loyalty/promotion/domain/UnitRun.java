package org.comptoir.loyalty.promotion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Work;

/** Units of one line that cost the same: a line whose amount does not divide by its units is two of them. */
final class UnitRun {

    /** By what units are, never by where they stand, so that the order of scanning changes nothing. */
    private static final Comparator<UnitRun> ORDER = Comparator.comparingLong((UnitRun run) -> -run.priceMinor)
            .thenComparing(run -> run.item.reference())
            .thenComparing(run -> run.item.quantity())
            .thenComparing(run -> run.item.vatRateBp())
            .thenComparing(run -> run.item.marks().discounted())
            .thenComparing(run -> run.item.marks().onSale())
            .thenComparing(run -> run.item.lineNo());

    private final Item item;
    private final long priceMinor;
    private int free;

    private UnitRun(Item item, long priceMinor, int free) {
        this.item = item;
        this.priceMinor = priceMinor;
        this.free = free;
    }

    /** The units of these lines, dearest first; their prices add up to the lines' amounts. */
    static List<UnitRun> of(List<Work.State> lines) {
        List<UnitRun> runs = new ArrayList<>();
        for (Work.State line : lines) {
            int units = line.item().quantity();
            int dearer = (int) (line.netMinor() % units);
            long price = line.netMinor() / units;
            add(runs, new UnitRun(line.item(), price + 1, dearer));
            add(runs, new UnitRun(line.item(), price, units - dearer));
        }
        runs.sort(ORDER);
        return runs;
    }

    private static void add(List<UnitRun> runs, UnitRun run) {
        if (run.free > 0) {
            runs.add(run);
        }
    }

    Item item() {
        return item;
    }

    long priceMinor() {
        return priceMinor;
    }

    /** Units that no promotion has taken. */
    int free() {
        return free;
    }

    void take(int units) {
        free -= units;
    }
}
