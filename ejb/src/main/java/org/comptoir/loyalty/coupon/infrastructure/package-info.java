/** The uses of coupons in their tables. */
package org.comptoir.loyalty.coupon.infrastructure;
