package org.comptoir.sale.application;

import java.util.Optional;
import org.comptoir.sale.domain.Basket;
import org.comptoir.shared.sql.SqlBundle;

/** Open baskets: one row each, guarded by its version. */
public interface Baskets {

    /** A basket as stored. */
    record Stored(long id, long version, long tillId, Basket basket) {}

    /** The basket that is open at a till. */
    Optional<Stored> openAt(long tillId);

    /** The id of the basket that is open at a till. */
    Optional<Long> openId(long tillId);

    /** Opens a new basket at a till; a concurrent twin fails on the unique till (isDuplicate "basket"). */
    Stored open(long storeId, long tillId, Basket basket);

    /** Saves a changed document; {@code StaleState} when somebody else was quicker. Answers the new version. */
    long save(Stored stored, Basket changed);

    /** Adds the guard that sells the basket: refuses {@code basket.changed} when its version is another. */
    void sell(SqlBundle bundle, Stored stored);
}
