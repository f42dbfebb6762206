package org.comptoir.loyalty.points.domain;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;

/** Points that go back to a lot they were spent from. */
public record GivenBack(Lot lot, long points) {

    /** Days that points can be used when they come back after their lot's end ({@code hard-parts.md}, lots). */
    public static final int GRACE_DAYS = 30;

    /**
     * The parts of a give-back: what was spent last comes back first, so that the points that end latest are there again
     * first; successive parts of the same uses never overlap.
     *
     * @param uses what was spent, first use first
     * @param alreadyBack points of these uses that came back before
     */
    public static List<GivenBack> of(List<LotUse> uses, long alreadyBack, long points) {
        List<GivenBack> parts = new ArrayList<>();
        long skip = alreadyBack;
        long open = points;
        for (int i = uses.size() - 1; i >= 0; i--) {
            LotUse use = uses.get(i);
            long skipped = Math.min(skip, use.used());
            long part = Math.min(open, use.used() - skipped);
            skip -= skipped;
            open -= part;
            if (part > 0) {
                parts.add(new GivenBack(use.lot(), part));
            }
        }
        if (open != 0) {
            throw new IllegalStateException(points + " points cannot go back to " + uses);
        }
        return parts;
    }
}
