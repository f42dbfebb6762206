package org.comptoir.customer.application;

import java.util.Collection;
import java.util.function.Supplier;
import org.comptoir.shared.sql.SqlBundle;

/**
 * Which price list a sale is made under (F056): that of its customer's group, else the store's own, which is the setting
 * {@code customer.price-list}. The seed's code PART means "private customers": it tells kinds of customers apart, as
 * groups do, so it stands on the group and every member follows when it changes; a store has one only for people of no
 * group.
 */
public interface PriceLists {

    /**
     * Who buys, and where.
     *
     * @param customerId null for nobody known
     */
    record Buyer(long brandId, long storeId, Long customerId) {}

    /** Adds the question to a round trip; the code is there after it. */
    Supplier<String> ask(Buyer buyer, SqlBundle bundle);

    /** The same in a round trip of its own. */
    String of(Buyer buyer);

    /** True for a code that a group or a store of the brand has. */
    boolean isKnown(long brandId, String code);

    /** Refuses {@code price-list.unknown} for a code that no group and no store of the brand has. */
    void check(long brandId, Collection<String> codes);
}
