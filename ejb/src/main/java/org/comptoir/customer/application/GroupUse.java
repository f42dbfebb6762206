package org.comptoir.customer.application;

import java.util.List;

/**
 * A feature whose programmes name groups of customers or price lists, declared as a bean by it. Programmes keep names as
 * they were written, and their versions never change: a name goes only when no programme in force says it any more.
 */
public interface GroupUse {

    /** Names of the brand's programmes in force that name the group, in order. */
    default List<String> ofGroup(long brandId, String group) {
        return List.of();
    }

    /** Names of the brand's programmes in force that name the price list, in order. */
    default List<String> ofPriceList(long brandId, String code) {
        return List.of();
    }
}
