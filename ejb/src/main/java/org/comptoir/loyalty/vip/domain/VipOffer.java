package org.comptoir.loyalty.vip.domain;

/**
 * A VIP card that could count: a fact for pricing.
 *
 * @param customerId the attached customer, null for none
 * @param laid false for a card of the customer that was not shown
 */
public record VipOffer(VipCardInfo card, Long customerId, boolean laid) {}
