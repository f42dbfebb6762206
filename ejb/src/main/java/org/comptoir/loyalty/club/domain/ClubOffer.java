package org.comptoir.loyalty.club.domain;

/**
 * A club in force: a fact for pricing.
 *
 * @param customer true when one is attached
 * @param membership the customer's, null for none ever
 */
public record ClubOffer(long programmeVersionId, ClubTerms terms, boolean customer, ClubMembership membership) {}
