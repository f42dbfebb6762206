package org.comptoir.web.rest.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.store.application.Stores;

/** Who calls, known by the key once {@link KeyFilter} has let the request in. */
@RequestScoped
public class CurrentCaller {

    private Stores stores;
    private Caller caller;

    protected CurrentCaller() {}

    @Inject
    public CurrentCaller(Stores stores) {
        this.stores = stores;
    }

    void identified(Caller known) {
        this.caller = known;
    }

    /** The caller, at the key's store. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("no caller: the key filter has not run");
        }
        return caller;
    }

    /** The caller at one of the store's tills; refuses {@code till.other-store} and {@code till.unknown}. */
    public Caller at(long tillId) {
        stores.tillOf(caller().storeId(), tillId);
        return caller().at(caller().storeId(), tillId);
    }

    /** Currency of the brand: that of every amount. */
    public String currency() {
        return stores.brand(caller().brandId()).currency();
    }
}
