package org.comptoir.loyalty.coupon.domain;

/** A coupon in force that nobody laid on the basket: a fact, so that a quote can say so. */
public record OpenCoupon(long programmeVersionId, String name) {}
