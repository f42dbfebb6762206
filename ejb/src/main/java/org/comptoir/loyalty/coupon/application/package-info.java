/** Coupons as a programme: kind, claim, facts, rule, and how uses are booked. */
package org.comptoir.loyalty.coupon.application;
