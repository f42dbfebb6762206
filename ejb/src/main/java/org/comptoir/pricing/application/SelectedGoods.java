package org.comptoir.pricing.application;

import java.util.List;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;

/** The goods of a catalogue that a selection means, as they would stand in a basket, for checks of what a programme says. */
public interface SelectedGoods {

    /**
     * A page of goods by id.
     *
     * @param vatRateBp their VAT rate in basis points
     * @param other true for goods of every other rate instead
     * @param afterId the last product of the page before, 0 for the first page
     * @param size articles read, at the most
     */
    record Wanted(Selection selection, int vatRateBp, boolean other, long afterId, int size) {}

    /** Active articles of the brand, one of each, by product id: one read. */
    List<Item> page(long brandId, Wanted wanted);
}
