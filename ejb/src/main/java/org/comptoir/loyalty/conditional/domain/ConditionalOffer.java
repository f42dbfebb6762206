package org.comptoir.loyalty.conditional.domain;

/**
 * A programme of conditional discounts in force: a fact for pricing.
 *
 * @param storeId the store that sells
 * @param terms what holds there
 */
public record ConditionalOffer(long programmeVersionId, long storeId, ConditionalTerms terms) {}
