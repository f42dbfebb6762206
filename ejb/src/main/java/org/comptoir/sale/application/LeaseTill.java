package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/** One browser works a till (B12): it takes the lease, renews it while its page lives, and shows its number at each sale. */
@Stateless
@Requires(value = Permission.OPEN_TILL, audited = false)
public class LeaseTill {

    /** How long a lease lasts without renewal. */
    public static final int SECONDS = 60;

    private TillHeads heads;
    private Stores stores;
    private BasketHolds holds;

    protected LeaseTill() {}

    @Inject
    public LeaseTill(TillHeads heads, Stores stores, BasketHolds holds) {
        this.heads = heads;
        this.stores = stores;
        this.holds = holds;
    }

    /** A till and the browser that wants it; the holder is a random text the browser keeps. */
    public record Request(long tillId, @NotNull String holder) {}

    /** Takes or renews; refuses {@code till.leased} while another browser's lease runs, {@code till.other-store}. */
    public TillHead lease(Caller caller, Request request) {
        String code = stores.tillOf(caller.storeId(), request.tillId()).code();
        if (!heads.lease(request.tillId(), request.holder(), SECONDS)) {
            throw new Refused(Reason.of("till.leased", code));
        }
        holds.renew(request.tillId());
        return heads.find(request.tillId()).orElseThrow();
    }
}
