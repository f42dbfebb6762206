package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.comptoir.pricing.application.FactSource;
import org.comptoir.pricing.application.PricingEngine;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.domain.StoreInfo;

/** Prices a basket in a store: the same call for the page, a quote by REST and the booking. */
@ApplicationScoped
public class BasketPricer {

    private PricingEngine engine;
    private Sql sql;
    private Clock clock;

    protected BasketPricer() {}

    @Inject
    public BasketPricer(PricingEngine engine, Sql sql, Clock clock) {
        this.engine = engine;
        this.sql = sql;
        this.clock = clock;
    }

    /** The price now, with facts read now. */
    public Quote price(StoreInfo store, Basket basket) {
        return price(store, basket, false);
    }

    /** The same with all that can be told of programmes that did not apply. */
    public Quote explain(StoreInfo store, Basket basket) {
        return price(store, basket, true);
    }

    private Quote price(StoreInfo store, Basket basket, boolean explain) {
        SqlBundle bundle = sql.bundle();
        Supplier<Facts> facts = ask(store, basket, bundle, explain);
        bundle.run();
        return price(store, basket, facts.get());
    }

    /** Adds the facts' queries to a booking's bundle. */
    public Supplier<Facts> ask(StoreInfo store, Basket basket, SqlBundle bundle) {
        return ask(store, basket, bundle, false);
    }

    private Supplier<Facts> ask(StoreInfo store, Basket basket, SqlBundle bundle, boolean explain) {
        return engine.ask(
                new FactSource.Ask(
                        store.brand().id(),
                        store.id(),
                        store.now(clock),
                        basket.customerId(),
                        basket.claims(),
                        basket.items(),
                        explain),
                bundle);
    }

    /** The price with facts that were read. */
    public Quote price(StoreInfo store, Basket basket, Facts facts) {
        return engine.price(basket.items(), facts, store.brand().currency(), store.now(clock));
    }
}
