package org.comptoir.loyalty.points.domain;

/**
 * A claim on points that lies on the basket: a fact for pricing.
 *
 * @param claimKey names the claim, and the article line it brought
 * @param redemption null when the programme no longer offers it
 */
public record LaidRedemption(long programmeVersionId, String claimKey, Redemption redemption) {

    /** The claim's kind, with which its key begins. */
    public String claimKind() {
        return claimKey.substring(0, claimKey.indexOf(':'));
    }
}
