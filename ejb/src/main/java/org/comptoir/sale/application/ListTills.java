package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** The tills of the caller's store and where each stands. */
@Stateless
@Requires(value = Permission.SELL, audited = false)
public class ListTills {

    private Stores stores;
    private TillHeads heads;

    protected ListTills() {}

    @Inject
    public ListTills(Stores stores, TillHeads heads) {
        this.stores = stores;
        this.heads = heads;
    }

    /** A till; open when it has a session. */
    public record TillState(TillInfo till, boolean open, long lastTicketNo) {}

    /** The tills, by code. */
    public List<TillState> list(Caller caller) {
        return stores.tillsOf(caller.storeId()).stream().map(this::state).toList();
    }

    private TillState state(TillInfo till) {
        Optional<TillHead> head = heads.find(till.id());
        return new TillState(
                till,
                head.map(TillHead::sessionId).isPresent(),
                head.map(TillHead::lastTicketNo).orElse(0L));
    }
}
