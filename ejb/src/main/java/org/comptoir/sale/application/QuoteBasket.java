package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.store.application.Stores;

/** Prices a client's basket without selling it: what the same basket would cost if it were sold now. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuoteBasket {

    private BasketComposer composer;
    private BasketPricer pricer;
    private Stores stores;

    protected QuoteBasket() {}

    @Inject
    public QuoteBasket(BasketComposer composer, BasketPricer pricer, Stores stores) {
        this.composer = composer;
        this.pricer = pricer;
        this.stores = stores;
    }

    /** The basket as it was looked up, and its price. */
    public record Quoted(Basket basket, Quote quote) {}

    /** Refuses what {@link BasketComposer#compose} refuses, and {@code basket.empty}. */
    public Quoted quote(Caller caller, WantedBasket wanted) {
        Basket basket = composer.compose(caller, wanted).notEmpty();
        return new Quoted(basket, pricer.explain(stores.store(caller.storeId()), basket));
    }
}
