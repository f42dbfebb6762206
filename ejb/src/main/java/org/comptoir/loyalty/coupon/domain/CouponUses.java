package org.comptoir.loyalty.coupon.domain;

/**
 * How often a coupon is used now; uses of sales that came back whole are not counted.
 *
 * @param inAll by everybody
 * @param byCustomer by the customer of the basket; 0 without one
 */
public record CouponUses(long programmeId, long inAll, long byCustomer) {

    /** Never used. */
    public static CouponUses none(long programmeId) {
        return new CouponUses(programmeId, 0, 0);
    }
}
