package org.comptoir.loyalty.coupon.domain;

import java.util.List;
import java.util.Locale;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.domain.Window;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Terms of a coupon, one version: stored as JSON, never changed (F067). Amounts are minor units, VAT included.
 *
 * @param code what people type: letters, digits and hyphens, case does not matter
 * @param from first day or moment, in the store's time, null for always
 * @param to last day or minute, inclusive (AT-31), null for no end
 * @param rateBp basis points off the eligible articles; either this or an amount
 * @param amountMinor what comes off them together; either this or a rate
 * @param minimumMinor the least the counted articles must come to, null for none (AT-32)
 * @param minimumItems the least number of them, null for none (D-24)
 * @param wholeBasket true when all articles are counted for the minimum, not only the eligible ones (D-41)
 * @param articles selection of the eligible ones (D-23), null for all
 * @param reusable true when a customer may use it more than once
 * @param maxUses uses in all, null for no limit
 * @param maxUsesPerCustomer uses of one customer of a reusable coupon, null for no limit
 * @param stores codes of the stores where it is valid, null or empty for all (F070)
 * @param anonymous what happens without a customer when uses per customer are limited; null for the setting
 * @param appliesToDiscounted false leaves out articles marked as discounted; null means true
 * @param appliesToOnSale false leaves out articles in the legal sales; null means true
 */
public record CouponTerms(
        String code,
        String from,
        String to,
        Integer rateBp,
        Long amountMinor,
        Long minimumMinor,
        Integer minimumItems,
        boolean wholeBasket,
        String articles,
        boolean reusable,
        Long maxUses,
        Long maxUsesPerCustomer,
        List<String> stores,
        Anonymous anonymous,
        Boolean appliesToDiscounted,
        Boolean appliesToOnSale) {

    /** The kind of programme. */
    public static final String KIND = "COUPON";

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{2,29}";
    private static final long MOST = 1_000_000_000L;
    private static final int WHOLE_BP = 10_000;

    /** What a coupon with a limit per customer does without a customer (D-22). */
    public enum Anonymous {
        /** Asks for the customer. */
        REFUSE,
        /** Is used, once on a ticket. */
        ALLOW_ONCE_PER_TICKET
    }

    /** The code as the registry has it. */
    public String registeredCode() {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** How often one customer may use it. */
    public long usesPerCustomer() {
        if (!reusable) {
            return 1;
        }
        return maxUsesPerCustomer == null ? Long.MAX_VALUE : maxUsesPerCustomer;
    }

    /** How often it may be used in all. */
    public long usesInAll() {
        return maxUses == null ? Long.MAX_VALUE : maxUses;
    }

    /** True when somebody's uses are counted. */
    public boolean countsPerCustomer() {
        return usesPerCustomer() < Long.MAX_VALUE;
    }

    /** What it takes off articles that come to that amount. */
    public long reductionOf(long eligibleMinor) {
        return rateBp == null ? Math.min(amountMinor, eligibleMinor) : new Rate(rateBp).of(eligibleMinor);
    }

    /** How it gets on with articles' marks; its rivals are the engine's. */
    public Stacking stacking() {
        return new Stacking(appliesToDiscounted, appliesToOnSale, null);
    }

    /** True where no store is named, or this one. */
    public boolean isValidIn(String storeCode) {
        return stores == null || stores.isEmpty() || stores.contains(storeCode);
    }

    /**
     * Refuses {@code coupon.code}, {@code coupon.rate-or-amount}, {@code coupon.not-reusable-limit},
     * {@code programme.param-range} and what {@link Selection} and {@link Window} refuse.
     */
    public void check() {
        if (code == null || !registeredCode().matches(CODE)) {
            throw new Refused(Reason.of("coupon.code", code == null ? "" : code));
        }
        if ((rateBp == null) == (amountMinor == null)) {
            throw new Refused(Reason.of("coupon.rate-or-amount"));
        }
        if (!reusable && maxUsesPerCustomer != null && maxUsesPerCustomer != 1) {
            throw new Refused(Reason.of("coupon.not-reusable-limit"));
        }
        within("rateBp", rateBp, 1, WHOLE_BP);
        within("amountMinor", amountMinor, 1, MOST);
        within("minimumMinor", minimumMinor, 0, MOST);
        within("minimumItems", minimumItems, 0, MOST);
        within("maxUses", maxUses, 1, MOST);
        within("maxUsesPerCustomer", maxUsesPerCustomer, 1, MOST);
        Selection.parse(articles);
        Window.of(from, to);
    }

    private static void within(String name, Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw new Refused(Reason.of("programme.param-range", name, least, most));
        }
    }
}
