package org.comptoir.sale.domain;

import org.comptoir.pricing.domain.Item;

/**
 * A booked line. Amounts are minor units, VAT included; a return's quantity and amounts are negative.
 *
 * @param originalLineNo the line of the original sale that a return takes back, null otherwise
 * @param instrumentId the gift card that was sold, null otherwise
 * @param vatMinor its exact part of the VAT of its rate
 * @param returnedQuantity units taken back since
 * @param prepaidMinor the part of net that single-purpose stored value paid: taxed with the load, not here (AT-75)
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
        int returnedQuantity,
        long prepaidMinor) {

    /** The same line with what of it was taxed before. */
    public SaleLine withPrepaid(long minor) {
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
                discountMinor,
                netMinor,
                vatRateBp,
                vatMinor,
                overrideReason,
                returnedQuantity,
                minor);
    }

    /** What of it is taxed in its document, VAT included. */
    public long taxableMinor() {
        return kind == Item.Kind.ARTICLE || vatRateBp > 0 ? netMinor - prepaidMinor : 0;
    }

    /** True when VAT is due on it in its document. */
    public boolean isTaxedNow() {
        return kind == Item.Kind.ARTICLE || vatRateBp > 0;
    }

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
        // what is kept back of a return line is kept back of its prepaid part last
        long prepaid = quantity < 0 ? Math.max(prepaidMinor, net) : Math.min(prepaidMinor, net);
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
                returnedQuantity,
                prepaid);
    }
}
