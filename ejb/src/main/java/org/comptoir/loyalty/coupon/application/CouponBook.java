package org.comptoir.loyalty.coupon.application;

import java.util.Collection;
import org.comptoir.loyalty.coupon.domain.CouponUses;
import org.comptoir.shared.sql.SqlBundle;

/** The uses of coupons: booked with the sale, released when all of it came back (AT-32). */
public interface CouponBook {

    /** Makes the counter of a coupon, unless it is there. */
    void open(long programmeId);

    /** Adds the query for the uses of coupons, in all and by a customer (null for none). */
    SqlBundle.Answer<CouponUses> uses(SqlBundle bundle, Collection<Long> programmeIds, Long customerId);

    /**
     * Counts a use: locks the counter that all tills share, so it comes last in a booking. Fails the bundle with
     * {@code coupon.used-up} or {@code coupon.used-by-customer} when another till was quicker.
     */
    void use(SqlBundle bundle, Use use);

    /** Takes back the use of a sale that came back whole. */
    void release(SqlBundle bundle, long programmeId, long saleId, long returnId);

    /**
     * A use.
     *
     * @param customerId null for an anonymous sale
     */
    record Use(long programmeId, long programmeVersionId, long saleId, Long customerId, Limits limits) {}

    /** What must not be passed: uses in all and by the customer. */
    record Limits(String code, long inAll, long byCustomer) {}
}
