package org.comptoir.loyalty.promotion.domain;

import java.util.List;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.domain.Window;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Terms of a promotion, one version: stored as JSON, never changed (F104). Amounts are minor units, VAT included.
 *
 * @param form what it does; says which of the next four are needed
 * @param rateBp basis points, of {@code PERCENT} and {@code NEXT_AT}
 * @param amountMinor what comes off each unit, or the final price
 * @param buy units at full price before the reduced one, or units of a group
 * @param pay units of a group that are paid, of {@code N_FOR_M}
 * @param articles selection (D-23), null for all
 * @param from first day or moment, in the store's time, null for always
 * @param to last day or minute, inclusive, null for no end
 * @param stores codes of the stores where it is valid, null or empty for all
 * @param appliesToDiscounted false leaves out articles marked as discounted; null means true
 * @param appliesToOnSale false leaves out articles in the legal sales; null means true
 * @param priority 0 to 100: a higher one chooses its units first; among equals the best for the customer wins
 * @param category what {@code exclusiveCategory} was called before
 * @param exclusiveCategory of promotions that name the same one, only the best works on a basket, and no other programme
 *     of that category after it ({@link Stacking}); null for none
 * @param mostSets how many groups, or units where each stands for itself, it takes of a basket (R27): 1 to
 *     {@value #MOST_SETS}; null for no limit
 */
public record PromotionTerms(
        Form form,
        Integer rateBp,
        Long amountMinor,
        Integer buy,
        Integer pay,
        String articles,
        String from,
        String to,
        List<String> stores,
        Boolean appliesToDiscounted,
        Boolean appliesToOnSale,
        int priority,
        String category,
        String exclusiveCategory,
        Integer mostSets) {

    /** The kind of programme. */
    public static final String KIND = "PROMOTION";

    /** Units of the largest group. */
    public static final int MOST_UNITS = 20;

    /** Groups of the largest limit. */
    public static final int MOST_SETS = 20;

    private static final int MOST_PRIORITY = 100;
    private static final long MOST_MINOR = 1_000_000_000L;
    private static final int WHOLE_BP = 10_000;

    /** What a promotion does. */
    public enum Form {
        /** A rate off each unit: 30 % on the whole shop. */
        PERCENT,
        /** An amount off each unit, down to nothing. */
        AMOUNT,
        /** Each unit at that price, when it costs more. */
        FINAL_PRICE,
        /** After so many units the next one at a rate less: buy 1, the 2nd at -50 %. */
        NEXT_AT,
        /** So many units for the price of fewer: 3 for 2. */
        N_FOR_M,
        /** Of so many units the cheapest is free. */
        CHEAPEST_FREE
    }

    /** Units that work together: 1 where each stands for itself. */
    public int groupSize() {
        return switch (form) {
            case PERCENT, AMOUNT, FINAL_PRICE -> 1;
            case NEXT_AT -> buy + 1;
            case N_FOR_M, CHEAPEST_FREE -> buy;
        };
    }

    /** Units of a group that cost less: its cheapest ones. */
    public int reducedUnits() {
        return form == Form.N_FOR_M ? buy - pay : 1;
    }

    /** What comes off a reduced unit of that price: 0 to the price. */
    public long savingOn(long priceMinor) {
        return switch (form) {
            case PERCENT, NEXT_AT -> new Rate(rateBp).of(priceMinor);
            case AMOUNT -> Math.min(amountMinor, priceMinor);
            case FINAL_PRICE -> Math.max(0, priceMinor - amountMinor);
            case N_FOR_M, CHEAPEST_FREE -> priceMinor;
        };
    }

    /** How it gets on with marks and rivals. */
    public Stacking stacking() {
        return new Stacking(
                appliesToDiscounted, appliesToOnSale, exclusiveCategory == null ? category : exclusiveCategory);
    }

    /** True where no store is named, or this one. */
    public boolean isValidIn(String storeCode) {
        return stores == null || stores.isEmpty() || stores.contains(storeCode);
    }

    /**
     * Refuses {@code programme.param-missing}, {@code programme.param-range} and what {@link Selection} and
     * {@link Window} refuse.
     */
    public void check() {
        needed("form", form);
        switch (form) {
            case PERCENT -> within("rateBp", rateBp, 1, WHOLE_BP);
            case AMOUNT -> within("amountMinor", amountMinor, 1, MOST_MINOR);
            case FINAL_PRICE -> within("amountMinor", amountMinor, 0, MOST_MINOR);
            case NEXT_AT -> {
                within("rateBp", rateBp, 1, WHOLE_BP);
                within("buy", buy, 1, MOST_UNITS - 1L);
            }
            case N_FOR_M -> {
                within("buy", buy, 2, MOST_UNITS);
                within("pay", pay, 1, buy - 1L);
            }
            case CHEAPEST_FREE -> within("buy", buy, 2, MOST_UNITS);
        }
        within("priority", priority, 0, MOST_PRIORITY);
        if (mostSets != null) {
            within("mostSets", mostSets, 1, MOST_SETS);
        }
        Selection.parse(articles);
        Window.of(from, to);
    }

    private static void needed(String name, Object value) {
        if (value == null) {
            throw new Refused(Reason.of("programme.param-missing", name));
        }
    }

    private static void within(String name, Number value, long least, long most) {
        needed(name, value);
        if (value.longValue() < least || value.longValue() > most) {
            throw new Refused(Reason.of("programme.param-range", name, least, most));
        }
    }
}
