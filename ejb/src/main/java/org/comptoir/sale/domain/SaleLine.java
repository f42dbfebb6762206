package org.comptoir.sale.domain;

import org.comptoir.pricing.domain.Item;

/**
 * A booked line. Amounts are minor units, VAT included; a return's quantity and amounts are negative.
 *
 * @param originalLineNo the line of the original sale that a return takes back, null otherwise
 * @param instrumentId the gift card that was sold, null otherwise
 * @param vatMinor its exact part of the VAT of its rate
 * @param returnedQuantity units taken back since
 */
public record SaleLine(
        int lineNo,
        Integer originalLineNo,
        Item.Kind kind,
        Long productId,
        Long instrumentId,
        String reference,
        String description,
        Long familyId,
        int quantity,
        long unitPriceMinor,
        long catalogPriceMinor,
        long listMinor,
        long discountMinor,
        long netMinor,
        int vatRateBp,
        long vatMinor,
        String overrideReason,
        int returnedQuantity) {

    /** Units that can still be taken back. */
    public int returnable() {
        return quantity - returnedQuantity;
    }

    /** The same line with another reduction; net is list less that. */
    public SaleLine withDiscount(long discount) {
        return with(discount, listMinor - discount, vatMinor);
    }

    /** The same line with another part of the VAT. */
    public SaleLine withVat(long vat) {
        return with(discountMinor, netMinor, vat);
    }

    private SaleLine with(long discount, long net, long vat) {
        return new SaleLine(
                lineNo,
                originalLineNo,
                kind,
                productId,
                instrumentId,
                reference,
                description,
                familyId,
                quantity,
                unitPriceMinor,
                catalogPriceMinor,
                listMinor,
                discount,
                net,
                vatRateBp,
                vat,
                overrideReason,
                returnedQuantity);
    }
}
