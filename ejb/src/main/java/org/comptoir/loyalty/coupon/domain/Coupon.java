package org.comptoir.loyalty.coupon.domain;

import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;

/** A coupon with the version of its terms that is in force. */
public record Coupon(
        long programmeId, long programmeVersionId, String name, CouponTerms terms, Selection selection, Window window) {

    /** True for an article that it may reduce. */
    public boolean means(Item item) {
        return item.isBought() && terms.stacking().takes(item.marks()) && selection.means(item);
    }

    /** True for an article that counts for its minimum (D-41). */
    public boolean counts(Item item) {
        return terms.wholeBasket() ? item.isBought() : means(item);
    }
}
