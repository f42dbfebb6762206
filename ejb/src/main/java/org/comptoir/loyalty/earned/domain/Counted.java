package org.comptoir.loyalty.earned.domain;

/**
 * What counts for a voucher.
 *
 * @param turnoverMinor minor units, VAT included, after all reductions; negative after returns of what was rewarded
 * @param visits sales that counted
 */
public record Counted(long turnoverMinor, long visits) {

    /** Nothing. */
    public static final Counted NONE = new Counted(0, 0);

    /** With so much more. */
    public Counted and(long moreMinor, long moreVisits) {
        return new Counted(Math.addExact(turnoverMinor, moreMinor), visits + moreVisits);
    }

    /** The same with the signs turned. */
    public Counted negated() {
        return new Counted(-turnoverMinor, -visits);
    }

    /** True when both are zero. */
    public boolean nothing() {
        return turnoverMinor == 0 && visits == 0;
    }
}
