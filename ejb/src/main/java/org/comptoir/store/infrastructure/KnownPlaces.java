package org.comptoir.store.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comptoir.access.application.Places;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** Tells access which stores and tills there are. */
@ApplicationScoped
public class KnownPlaces implements Places {

    private Stores stores;

    protected KnownPlaces() {}

    @Inject
    public KnownPlaces(Stores stores) {
        this.stores = stores;
    }

    @Override
    public void check(long brandId, long storeId, Long tillId) {
        if (stores.store(storeId).brand().id() != brandId) {
            throw new Refused(Reason.of("store.unknown", storeId));
        }
        if (tillId != null) {
            stores.tillOf(storeId, tillId);
        }
    }
}
