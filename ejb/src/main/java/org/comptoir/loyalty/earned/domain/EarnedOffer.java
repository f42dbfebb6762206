package org.comptoir.loyalty.earned.domain;

/**
 * A programme in force: a fact for pricing.
 *
 * @param member true when a customer is attached
 * @param firstSale true when that customer has an e-mail address and bought nothing yet; known only to programmes that
 *     ask for it
 */
public record EarnedOffer(long programmeVersionId, EarnedTerms terms, boolean member, boolean firstSale) {}
