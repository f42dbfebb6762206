package org.comptoir.loyalty.earned.domain;

import org.comptoir.shared.domain.Rate;

/**
 * A tier: it holds from its bound to the bound of the next one, so that 999.50 lies below a tier of 1 000 (D-04).
 *
 * @param fromMinor its bound in minor units
 * @param strict true for "more than" the bound, false for "from the bound on"
 * @param reward what the value means
 * @param value basis points of the whole amount (D-05), or minor units
 */
public record Tier(long fromMinor, boolean strict, Reward reward, long value) {

    /** What a tier gives. */
    public enum Reward {
        PERCENT,
        AMOUNT
    }

    /** From the bound on, a rate of the whole amount. */
    public static Tier percent(long fromMinor, int basisPoints) {
        return new Tier(fromMinor, false, Reward.PERCENT, basisPoints);
    }

    /** From the bound on, that amount. */
    public static Tier amount(long fromMinor, long amountMinor) {
        return new Tier(fromMinor, false, Reward.AMOUNT, amountMinor);
    }

    /** The least amount that reaches it. */
    public long leastMinor() {
        return strict ? Math.addExact(fromMinor, 1) : fromMinor;
    }

    /** What it gives for an amount, rounded half up to the minor unit; nothing for nothing. */
    public long rewards(long amountMinor) {
        if (amountMinor <= 0) {
            return 0;
        }
        return reward == Reward.AMOUNT ? value : new Rate((int) value).of(amountMinor);
    }
}
