package org.comptoir.loyalty.points.domain;

/**
 * What hundredths of a point do to whole points and to the hundredths that a customer keeps (D-09). A hundred of them are a
 * point, and a point is a hundred of them when fewer are kept than are taken: nothing is lost, nothing doubled, and what
 * is kept is never a whole point.
 *
 * @param points whole points gained; negative for points lost
 * @param kept hundredths kept afterwards, from 0 to 99
 * @param change by how much the kept hundredths changed; may be negative where points are gained
 */
public record Carry(long points, long kept, long change) {

    /** Hundredths in a point. */
    public static final int OF_A_POINT = 100;

    /**
     * Adds hundredths to those that are kept, or takes them off.
     *
     * @param kept hundredths kept before, from 0 to 99
     * @param hundredths what a sale earns; negative for what a return takes back
     */
    public static Carry of(long kept, long hundredths) {
        long all = Math.addExact(kept, hundredths);
        long after = Math.floorMod(all, (long) OF_A_POINT);
        return new Carry(Math.floorDiv(all, (long) OF_A_POINT), after, after - kept);
    }
}
