package org.comptoir.loyalty.points.domain;

/**
 * The programme in force: a fact for pricing.
 *
 * @param member true when a customer is attached who collects the points
 */
public record PointsOffer(long programmeVersionId, PointsTerms terms, boolean member) {}
