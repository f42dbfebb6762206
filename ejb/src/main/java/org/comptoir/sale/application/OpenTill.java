package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** Opens a till with the cash it starts with; opening an open till changes nothing. */
@Stateless
@Requires(Permission.OPEN_TILL)
public class OpenTill {

    private TillHeads heads;
    private Stores stores;
    private Clock clock;

    protected OpenTill() {}

    @Inject
    public OpenTill(TillHeads heads, Stores stores, Clock clock) {
        this.heads = heads;
        this.stores = stores;
        this.clock = clock;
    }

    /** The till and its float in minor units. */
    public record Request(long tillId, long floatMinor) {}

    /** The head afterwards; refuses {@code till.other-store} and {@code till.float} when it is negative. */
    public TillHead open(Caller caller, Request request) {
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), request.tillId());
        if (request.floatMinor() < 0) {
            throw new Refused(Reason.of("till.float"));
        }
        heads.openSession(
                request.tillId(),
                new TillHeads.Session(store.today(clock), clock.instant(), caller.sellerId(), request.floatMinor()));
        return heads.find(request.tillId()).orElseThrow();
    }
}
