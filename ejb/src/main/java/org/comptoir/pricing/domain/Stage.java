package org.comptoir.pricing.domain;

/**
 * When rules work ({@code hard-parts.md}, precedence): each sees the amounts the earlier stages left. They stand in the
 * default order; a brand may have another one for those between the first and the last ({@link StageOrder}).
 */
public enum Stage {
    /** Sales rules, promotions, final prices. */
    PRICE(Effect.Kind.DISCOUNT),
    /** Rates of the customer: the best single one per line, never the sum (D-20). */
    CUSTOMER_RATE(Effect.Kind.DISCOUNT),
    /** What the cashier takes off by hand, within the cap of the level. */
    MANUAL(Effect.Kind.DISCOUNT),
    /** Coupons. */
    COUPON(Effect.Kind.COUPON),
    /** Free vouchers and reward cards, which lower the taxable amount. */
    VOUCHER(Effect.Kind.VOUCHER),
    /** One points gift. */
    GIFT(Effect.Kind.GIFT),
    /** What the sale earns, on what is left to pay. */
    EARN(null);

    private final Effect.Kind reduction;

    Stage(Effect.Kind reduction) {
        this.reduction = reduction;
    }

    /** What a reduction of this stage is called on the ticket and in reports; a stage without one reduces nothing. */
    Effect.Kind reduction() {
        if (reduction == null) {
            throw new IllegalStateException(this + " reduces no price");
        }
        return reduction;
    }
}
