package org.comptoir.loyalty.points.domain;

/**
 * What points could be given for when nobody asked for it: a fact for pricing, there when a quote is to be explained.
 *
 * @param spendable points that can be spent today
 */
public record OpenGifts(long programmeVersionId, PointsTerms terms, long spendable) {}
