/** Terms of coupons, and whether one laid on a basket may be used. */
package org.comptoir.loyalty.coupon.domain;
