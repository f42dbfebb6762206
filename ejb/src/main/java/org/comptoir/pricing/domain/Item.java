package org.comptoir.pricing.domain;

/**
 * What is to be priced: a basket's line with the product's data frozen when it was scanned.
 *
 * @param unitPriceMinor price of one unit, VAT included, after an override
 * @param vatRateBp VAT rate in basis points; a sold gift card has none (its VAT falls due when it is used, VO-1)
 * @param discounted the product is marked as discounted already
 * @param onSale the product is in the legal sales
 * @param pointsExcluded the product earns no points
 */
public record Item(
        int lineNo,
        Kind kind,
        Long productId,
        Long familyId,
        Long subFamilyId,
        int vatRateBp,
        long unitPriceMinor,
        int quantity,
        boolean discounted,
        boolean onSale,
        boolean pointsExcluded) {

    /** An article, or a gift card being sold: stored value is never discounted and earns nothing (R06). */
    public enum Kind {
        ARTICLE,
        GIFT_CARD
    }

    /** Quantity times unit price. */
    public long listMinor() {
        return Math.multiplyExact(unitPriceMinor, (long) quantity);
    }
}
