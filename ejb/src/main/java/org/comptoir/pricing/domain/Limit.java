package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * How much a programme may give away (R28): the same two parameters for every kind that lowers prices by itself, beside
 * the kind's own. They count over all versions of the programme.
 *
 * @param budgetMinor what it may take off in all, minor units, VAT included; null for no limit
 * @param maxUses in how many sales it may take something off; null for no limit
 */
public record Limit(Long budgetMinor, Long maxUses) {

    /** No limit. */
    public static final Limit NONE = new Limit(null, null);

    private static final long MOST = 1_000_000_000_000L;

    /** True when nothing is limited. */
    public boolean isNone() {
        return budgetMinor == null && maxUses == null;
    }

    /** The budget alone. */
    public Limit withoutUses() {
        return new Limit(budgetMinor, null);
    }

    /** The most it may take off in all. */
    public long mostMinor() {
        return budgetMinor == null ? Long.MAX_VALUE : budgetMinor;
    }

    /** The most sales it may be used in. */
    public long mostUses() {
        return maxUses == null ? Long.MAX_VALUE : maxUses;
    }

    /** Refuses {@code programme.param-range}. */
    public void check() {
        within("budgetMinor", budgetMinor);
        within("maxUses", maxUses);
    }

    private static void within(String name, Long value) {
        if (value != null && (value < 1 || value > MOST)) {
            throw new Refused(Reason.of("programme.param-range", name, 1, MOST));
        }
    }
}
