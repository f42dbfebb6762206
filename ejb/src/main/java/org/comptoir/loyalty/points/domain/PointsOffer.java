package org.comptoir.loyalty.points.domain;

/**
 * The programme in force: a fact for pricing.
 *
 * @param member true when a customer is attached who collects the points
 * @param keptHundredths hundredths of a point that the customer keeps of earlier sales, from 0 to 99 (D-09)
 */
public record PointsOffer(long programmeVersionId, PointsTerms terms, boolean member, long keptHundredths) {

    /** An offer to whoever keeps nothing of earlier sales. */
    public PointsOffer(long programmeVersionId, PointsTerms terms, boolean member) {
        this(programmeVersionId, terms, member, 0);
    }
}
