package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.BasketChange;

/**
 * Changes the basket that is open at a till: the one way for a key, a touch, a scanner and REST. Two editors at once are
 * served one after the other.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditBasket {

    private ChangeBasket changeBasket;
    private Event<BasketChanged> changed;

    protected EditBasket() {}

    @Inject
    public EditBasket(ChangeBasket changeBasket, Event<BasketChanged> changed) {
        this.changeBasket = changeBasket;
        this.changed = changed;
    }

    /** A till and what is done to its basket. */
    public record Request(long tillId, @NotNull BasketChange change) {}

    /** The basket afterwards, priced; the pages of the till are told. */
    public PricedBasket edit(Caller caller, Request request) {
        PricedBasket view = Retry.transaction(() -> changeBasket.change(caller, request.tillId(), request.change()));
        changed.fire(new BasketChanged(request.tillId(), view.version()));
        return view;
    }
}
