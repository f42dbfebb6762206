package org.comptoir.sale.domain;

import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * A line of the basket with the article as it was when it was scanned: a price change afterwards does not touch it.
 *
 * @param lineNo stable within the basket
 * @param unitPriceMinor the price asked, after an override
 * @param overrideReason why the price was changed, null when it was not
 * @param stored for stored value being sold, null for an article
 */
public record BasketLine(
        int lineNo,
        Item.Kind kind,
        Goods goods,
        long unitPriceMinor,
        int quantity,
        String overrideReason,
        StoredValue stored) {

    /**
     * What was scanned.
     *
     * @param catalogPriceMinor the article's own price, VAT included
     */
    public record Goods(
            Long productId,
            String reference,
            String description,
            Item.Category category,
            int vatRateBp,
            long catalogPriceMinor,
            Item.Marks marks) {

        /** The same goods, put on the counter as a gift by a claim of that key. */
        public Goods asReward(String claimKey) {
            Item.Marks gift = new Item.Marks(marks.discounted(), marks.onSale(), Item.Earning.NONE, claimKey);
            return new Goods(productId, reference, description, category, vatRateBp, catalogPriceMinor, gift);
        }
    }

    /**
     * Stored value being sold.
     *
     * @param code the scanned number, null to generate one; for a load of a wallet the wallet's own
     * @param typeVersionId the version of its type, null for none
     * @param instrumentId the wallet that is loaded, null for value that is issued
     */
    public record StoredValue(String code, Long typeVersionId, Long instrumentId) {

        /** A new card or deposit of that number. */
        public static StoredValue issued(String code) {
            return new StoredValue(code, null, null);
        }
    }

    /** Goods at their catalogue price, not yet numbered. */
    public static BasketLine article(Goods goods, int quantity) {
        return new BasketLine(0, Item.Kind.ARTICLE, goods, goods.catalogPriceMinor(), quantity, null, null);
    }

    /** Stored value of that price, not yet numbered; taxed now when the rate is not zero (AT-75). */
    public static BasketLine storedValue(
            Item.Kind kind, String printedAs, long priceMinor, int vatRateBp, StoredValue stored) {
        Item.Marks marks = new Item.Marks(false, false, Item.Earning.NONE, null);
        Goods goods = new Goods(null, printedAs, printedAs, Item.Category.NONE, vatRateBp, priceMinor, marks);
        return new BasketLine(0, kind, goods, priceMinor, 1, null, stored);
    }

    /** The same line with another quantity. */
    public BasketLine withQuantity(int units) {
        return new BasketLine(lineNo, kind, goods, unitPriceMinor, units, overrideReason, stored);
    }

    /** The same line at another price; refuses {@code basket.price-negative} and {@code basket.price-reason}. */
    public BasketLine overridden(long priceMinor, String reason) {
        if (priceMinor < 0) {
            throw new Refused(Reason.of("basket.price-negative"));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused(Reason.of("basket.price-reason"));
        }
        return new BasketLine(lineNo, kind, goods, priceMinor, quantity, reason.strip(), stored);
    }

    /** The same line under another number. */
    public BasketLine numbered(int no) {
        return new BasketLine(no, kind, goods, unitPriceMinor, quantity, overrideReason, stored);
    }

    /** True when a further unit of the other line's article can join this one. */
    boolean takesUnitsOf(BasketLine other) {
        return kind == Item.Kind.ARTICLE
                && other.kind == Item.Kind.ARTICLE
                && goods.reference().equals(other.goods.reference())
                && unitPriceMinor == other.unitPriceMinor
                && overrideReason == null
                && other.overrideReason == null
                && rewardOf() == null
                && other.rewardOf() == null;
    }

    /** Key of the claim that put it on the counter as a gift, null for goods that are bought. */
    public String rewardOf() {
        return goods.marks().rewardOf();
    }

    public Long productId() {
        return goods.productId();
    }

    public String reference() {
        return goods.reference();
    }

    public String description() {
        return goods.description();
    }

    public int vatRateBp() {
        return goods.vatRateBp();
    }

    /** The article's own price, VAT included. */
    public long catalogPriceMinor() {
        return goods.catalogPriceMinor();
    }

    /** What the kernel prices. */
    public Item item() {
        return new Item(
                lineNo,
                kind,
                goods.productId(),
                goods.reference(),
                goods.category(),
                goods.vatRateBp(),
                unitPriceMinor,
                quantity,
                goods.marks());
    }
}
