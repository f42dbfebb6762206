package org.comptoir.instrument.domain;

import org.comptoir.shared.domain.Rate;

/**
 * What one use of a reward card gives, frozen at its issue: a rate on what is bought, or an article. One of both is there.
 *
 * @param rate taken off the lines that are bought, null for an article
 * @param productId the article that comes with the card, null for a rate
 * @param reference that article's reference, as it is called today; null for a rate
 */
public record Reward(Rate rate, Long productId, String reference) {

    public Reward {
        if ((rate == null) == (productId == null)) {
            throw new IllegalArgumentException("a reward is a rate or an article");
        }
    }

    /** A rate. */
    public static Reward ofRate(Rate rate) {
        return new Reward(rate, null, null);
    }

    /** An article. */
    public static Reward ofProduct(long productId, String reference) {
        return new Reward(null, productId, reference);
    }
}
