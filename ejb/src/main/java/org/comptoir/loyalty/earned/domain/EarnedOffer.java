package org.comptoir.loyalty.earned.domain;

/**
 * A programme in force: a fact for pricing.
 *
 * @param member true when a customer is attached
 */
public record EarnedOffer(long programmeVersionId, EarnedTerms terms, boolean member) {}
