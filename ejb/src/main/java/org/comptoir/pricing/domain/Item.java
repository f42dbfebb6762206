package org.comptoir.pricing.domain;

/**
 * What is to be priced: a basket's line with the product's data frozen when it was scanned.
 *
 * @param reference the article's reference; for stored value the word printed for it
 * @param vatRateBp VAT rate in basis points; stored value has none now (its VAT falls due when it is used, VO-1) unless
 *     it serves a single purpose, when it is taxed as it is loaded (AT-75)
 * @param unitPriceMinor price of one unit, VAT included, after an override
 */
public record Item(
        int lineNo,
        Kind kind,
        Long productId,
        String reference,
        Category category,
        int vatRateBp,
        long unitPriceMinor,
        int quantity,
        Marks marks) {

    /** An article, or stored value being sold: that is never discounted and earns nothing (R06, AT-71). */
    public enum Kind {
        ARTICLE,
        GIFT_CARD,
        /** Money put on an e-wallet. */
        WALLET_LOAD,
        /** Money left for a later purchase. */
        DEPOSIT;

        /** True for value that is sold now and used later. */
        public boolean isStoredValue() {
            return this != ARTICLE;
        }
    }

    /** Where an article stands; null parts are not known. */
    public record Category(Long familyId, String family, Long subFamilyId, String subFamily) {
        /** Of no family. */
        public static final Category NONE = new Category(null, null, null, null);
    }

    /**
     * Marks of the article.
     *
     * @param discounted marked as discounted already
     * @param onSale in the legal sales
     * @param earning what part of it earns points
     * @param rewardOf key of the claim that put it on the counter as a gift, null for goods that are bought: only the
     *     rule of that claim may reduce it (D-12)
     */
    public record Marks(boolean discounted, boolean onSale, Earning earning, String rewardOf) {
        /** An ordinary article. */
        public static final Marks PLAIN = new Marks(false, false, Earning.ALL, null);
    }

    /** The part of an article's amount that earns points: a pack counts by its components (AT-20). */
    public record Earning(long counted, long total) {
        /** All of it. */
        public static final Earning ALL = new Earning(1, 1);
        /** Nothing of it. */
        public static final Earning NONE = new Earning(0, 1);

        public Earning {
            if (total <= 0 || counted < 0 || counted > total) {
                throw new IllegalArgumentException(counted + " of " + total);
            }
        }

        /** The part of an amount, rounded down to the minor unit. */
        public long of(long amountMinor) {
            return java.math.BigInteger.valueOf(amountMinor)
                    .multiply(java.math.BigInteger.valueOf(counted))
                    .divide(java.math.BigInteger.valueOf(total))
                    .longValueExact();
        }
    }

    /** Quantity times unit price. */
    public long listMinor() {
        return Math.multiplyExact(unitPriceMinor, (long) quantity);
    }

    /** True for goods that the customer buys: no stored value, no gift. */
    public boolean isBought() {
        return kind == Kind.ARTICLE && marks.rewardOf() == null;
    }

    /** True when VAT is due on it now. */
    public boolean isTaxedNow() {
        return kind == Kind.ARTICLE || vatRateBp > 0;
    }
}
