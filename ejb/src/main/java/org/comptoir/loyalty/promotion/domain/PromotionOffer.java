package org.comptoir.loyalty.promotion.domain;

import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.pricing.domain.Window;

/** A promotion in force in this store: a fact for pricing. */
public record PromotionOffer(
        long programmeId,
        long programmeVersionId,
        String name,
        PromotionTerms terms,
        Selection selection,
        Window window) {

    /** True for an article it is about and whose marks do not leave it out. */
    public boolean means(Item item) {
        return terms.stacking().takes(item.marks()) && selection.means(item);
    }

    /** True when units of several lines work together, or are counted together. */
    public boolean groups() {
        return terms.groupSize() > 1 || terms.mostSets() != null;
    }
}
