package org.comptoir.sale.domain;

import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * A line of the basket with the article as it was when it was scanned: a price change afterwards does not touch it.
 *
 * @param lineNo stable within the basket
 * @param catalogPriceMinor the article's own price, VAT included
 * @param unitPriceMinor the price asked, after an override
 * @param overrideReason why the price was changed, null when it was not
 * @param cardCode for a gift card being sold: the scanned number, null to generate one
 */
public record BasketLine(
        int lineNo,
        Item.Kind kind,
        Long productId,
        String reference,
        String description,
        Long familyId,
        Long subFamilyId,
        int vatRateBp,
        long catalogPriceMinor,
        long unitPriceMinor,
        int quantity,
        boolean discounted,
        boolean onSale,
        boolean pointsExcluded,
        String overrideReason,
        String cardCode) {

    /** The same line with another quantity. */
    public BasketLine withQuantity(int units) {
        return new BasketLine(
                lineNo,
                kind,
                productId,
                reference,
                description,
                familyId,
                subFamilyId,
                vatRateBp,
                catalogPriceMinor,
                unitPriceMinor,
                units,
                discounted,
                onSale,
                pointsExcluded,
                overrideReason,
                cardCode);
    }

    /** The same line at another price; refuses {@code basket.price-negative} and {@code basket.price-reason}. */
    public BasketLine overridden(long priceMinor, String reason) {
        if (priceMinor < 0) {
            throw new Refused(Reason.of("basket.price-negative"));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused(Reason.of("basket.price-reason"));
        }
        return withPrice(priceMinor, reason.strip());
    }

    private BasketLine withPrice(long priceMinor, String reason) {
        return new BasketLine(
                lineNo,
                kind,
                productId,
                reference,
                description,
                familyId,
                subFamilyId,
                vatRateBp,
                catalogPriceMinor,
                priceMinor,
                quantity,
                discounted,
                onSale,
                pointsExcluded,
                reason,
                cardCode);
    }

    /** The same line under another number. */
    public BasketLine numbered(int no) {
        return new BasketLine(
                no,
                kind,
                productId,
                reference,
                description,
                familyId,
                subFamilyId,
                vatRateBp,
                catalogPriceMinor,
                unitPriceMinor,
                quantity,
                discounted,
                onSale,
                pointsExcluded,
                overrideReason,
                cardCode);
    }

    /** What the kernel prices. */
    public Item item() {
        return new Item(
                lineNo,
                kind,
                productId,
                familyId,
                subFamilyId,
                vatRateBp,
                unitPriceMinor,
                quantity,
                discounted,
                onSale,
                pointsExcluded);
    }
}
