package org.comptoir.loyalty.coupon.domain;

/** A coupon on the basket whose programme was stopped after it was laid there. */
public record StoppedCoupon(String code) {}
