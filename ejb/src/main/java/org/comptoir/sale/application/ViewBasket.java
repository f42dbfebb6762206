package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.Basket;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The basket that is open at a till, priced: after a reload, a crash or a push it is read here. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewBasket {

    private Baskets baskets;
    private BasketPricer pricer;
    private Stores stores;

    protected ViewBasket() {}

    @Inject
    public ViewBasket(Baskets baskets, BasketPricer pricer, Stores stores) {
        this.baskets = baskets;
        this.pricer = pricer;
        this.stores = stores;
    }

    /** The open basket, or an empty one; refuses {@code till.other-store}. */
    public PricedBasket view(Caller caller, long tillId) {
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), tillId);
        return baskets.openAt(tillId)
                .map(stored -> new PricedBasket(
                        stored.id(), stored.version(), tillId, stored.basket(), pricer.price(store, stored.basket())))
                .orElseGet(
                        () -> new PricedBasket(null, 0, tillId, Basket.empty(), pricer.price(store, Basket.empty())));
    }
}
