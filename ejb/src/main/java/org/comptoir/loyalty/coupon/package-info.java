/** Coupons: a code that many customers may type, for a time and so many times. */
package org.comptoir.loyalty.coupon;
