package org.comptoir.pricing.domain;

/** The order in which rules work ({@code hard-parts.md}, precedence): each sees the amounts the earlier ones left. */
public enum Stage {
    /** Sales rules, promotions, final prices. */
    PRICE,
    /** Rates of the customer: the best single one per line, never the sum (D-20). */
    CUSTOMER_RATE,
    /** Coupons. */
    COUPON,
    /** Free vouchers, which lower the taxable amount. */
    VOUCHER,
    /** One points gift. */
    GIFT,
    /** What the sale earns, on what is left to pay. */
    EARN
}
