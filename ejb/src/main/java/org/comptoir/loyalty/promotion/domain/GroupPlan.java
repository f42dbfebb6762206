package org.comptoir.loyalty.promotion.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Which free units a promotion of groups takes so that the customer saves most, against what each unit would save alone.
 * Exact for one promotion: a group's reduced units are its cheapest, so units are looked at dearest first and each is
 * either left out or the next of its group. Whole groups within one run are settled without looking at each unit, so
 * the work grows with the lines, not with the quantities. Where only so many groups may be taken, no plan needs more
 * units of a run than those have.
 */
final class GroupPlan {

    private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

    private final PromotionOffer offer;
    private final List<UnitRun> runs;
    private final long[] alone;
    private final int[] taken;
    private final int[] reduced;
    private final int size;
    private final int cheap;
    private final Integer most;

    private GroupPlan(PromotionOffer offer, List<UnitRun> runs, long[] alone) {
        this.offer = offer;
        this.runs = runs;
        this.alone = alone;
        this.taken = new int[runs.size()];
        this.reduced = new int[runs.size()];
        this.size = offer.terms().groupSize();
        this.cheap = offer.terms().reducedUnits();
        this.most = offer.terms().mostSets();
    }

    /**
     * The best plan.
     *
     * @param runs dearest first
     * @param alone what a unit of each run saves without this promotion
     */
    static GroupPlan of(PromotionOffer offer, List<UnitRun> runs, long[] alone) {
        GroupPlan plan = new GroupPlan(offer, runs, alone);
        plan.choose();
        return plan;
    }

    /** What the customer saves more than without it, never negative. */
    long gainMinor() {
        long gain = 0;
        for (int i = 0; i < runs.size(); i++) {
            gain += reduced[i] * saving(i) - taken[i] * alone[i];
        }
        return gain;
    }

    /** Units of a run that belong to groups. */
    int taken(int run) {
        return taken[run];
    }

    /** What comes off a run. */
    long savingMinor(int run) {
        return reduced[run] * saving(run);
    }

    private long saving(int run) {
        return offer.terms().savingOn(runs.get(run).priceMinor());
    }

    private void choose() {
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (offer.means(runs.get(i).item())) {
                int free = runs.get(i).free();
                int left = most == null ? free - wholeGroups(i) * size : Math.min(free, most * size);
                for (int unit = 0; unit < left; unit++) {
                    units.add(i);
                }
            }
        }
        int sets = most == null ? 0 : most;
        boolean[] chosen = chosen(units, sets);
        int state = sets * size;
        for (int unit = 0; unit < units.size(); unit++) {
            if (chosen[unit * (sets + 1) * size + state]) {
                int run = units.get(unit);
                taken[run]++;
                reduced[run] += isReduced(state % size) ? 1 : 0;
                state = after(state);
            }
        }
    }

    /**
     * Where a unit stands: its place in its group, and with a limit how many groups there may still be, of which the one
     * that is begun counts. The state after taking the next unit; one that must not be taken leads nowhere.
     */
    private int after(int state) {
        boolean last = (state + 1) % size == 0;
        int left = most == null || !last ? state / size : state / size - 1;
        return left * size + (state + 1) % size;
    }

    /**
     * Books the groups that lie within one run; answers how many groups of it need no further look. Where such a group
     * pays, a best plan has all of them but those that its first and last units may share with neighbours; where it
     * does not, no best plan has one.
     */
    private int wholeGroups(int run) {
        int whole = Math.max(0, (runs.get(run).free() - 2 * (size - 1)) / size);
        if (cheap * saving(run) - size * alone[run] > 0) {
            taken[run] += whole * size;
            reduced[run] += whole * cheap;
        }
        return whole;
    }

    private boolean isReduced(int place) {
        return place >= size - cheap;
    }

    /** For each unit and state, whether taking it is better than leaving it out. */
    private boolean[] chosen(List<Integer> units, int sets) {
        int states = (sets + 1) * size;
        boolean[] takes = new boolean[units.size() * states];
        long[] next = new long[states];
        for (int state = 0; state < states; state++) {
            next[state] = state % size == 0 ? 0 : IMPOSSIBLE;
        }
        for (int unit = units.size() - 1; unit >= 0; unit--) {
            int run = units.get(unit);
            long[] here = new long[states];
            for (int state = 0; state < states; state++) {
                here[state] = next[state];
                if (most == null || state >= size) {
                    long saved = isReduced(state % size) ? saving(run) : 0;
                    long with = saved - alone[run] + next[after(state)];
                    takes[unit * states + state] = with > next[state];
                    here[state] = Math.max(with, next[state]);
                }
            }
            next = here;
        }
        return takes;
    }
}
