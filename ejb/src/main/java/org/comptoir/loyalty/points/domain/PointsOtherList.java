package org.comptoir.loyalty.points.domain;

/**
 * A programme in force, but not for the sale's price list (F056, D-33): a fact for pricing.
 *
 * @param priceList of the sale
 */
public record PointsOtherList(long programmeVersionId, PointsTerms terms, String priceList) {}
