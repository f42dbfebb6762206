package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The transaction of {@link EditBasket}: reads the open basket, applies the change, saves it guarded by its version. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeBasket {

    private Baskets baskets;
    private BasketEditor editor;
    private BasketPricer pricer;
    private Stores stores;
    private BasketHolds holds;

    protected ChangeBasket() {}

    @Inject
    public ChangeBasket(Baskets baskets, BasketEditor editor, BasketPricer pricer, Stores stores, BasketHolds holds) {
        this.baskets = baskets;
        this.editor = editor;
        this.pricer = pricer;
        this.stores = stores;
        this.holds = holds;
    }

    /** The basket afterwards; {@code StaleState} when another editor was quicker. */
    public PricedBasket change(Caller caller, long tillId, BasketChange change) {
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), tillId);
        Baskets.Stored stored = baskets.openAt(tillId).orElse(null);
        Basket before = stored == null ? Basket.empty() : stored.basket();
        Basket after = editor.apply(caller, before, change);
        long version;
        Long id;
        if (stored == null) {
            Baskets.Stored opened = baskets.open(store.id(), tillId, after);
            id = opened.id();
            version = opened.version();
            holds.follow(caller, new BasketHolds.Moved(tillId, id, before, after));
        } else {
            id = stored.id();
            // accounts before the basket's row, as a booking locks them
            holds.follow(caller, new BasketHolds.Moved(tillId, id, before, after));
            version = after.equals(before) ? stored.version() : baskets.save(stored, after);
        }
        return new PricedBasket(id, version, tillId, after, pricer.price(store, after));
    }
}
