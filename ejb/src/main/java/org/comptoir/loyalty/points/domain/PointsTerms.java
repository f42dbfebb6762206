package org.comptoir.loyalty.points.domain;

/**
 * Terms of a points programme, one version: stored as JSON, never changed (F041, F042, F049).
 *
 * @param points points for each full slice (D-38)
 * @param sliceMinor the slice, in minor units, VAT included
 * @param excludeDiscounted articles marked discounted, or reduced in this sale, earn nothing
 * @param excludeOnSale articles in the legal sales earn nothing
 * @param validityDays lots end that many days after the sale, inclusive; 0 for no end (D-10)
 */
public record PointsTerms(
        long points, long sliceMinor, boolean excludeDiscounted, boolean excludeOnSale, int validityDays) {

    /** The kind of programme. */
    public static final String KIND = "POINTS";

    /** Points for an eligible amount: full slices only (AT-15). */
    public long earnedBy(long eligibleMinor) {
        return Math.multiplyExact(Math.max(0, eligibleMinor) / sliceMinor, points);
    }
}
