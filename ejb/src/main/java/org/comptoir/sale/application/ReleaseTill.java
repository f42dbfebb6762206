package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;

/** Gives a till free for another browser at once, at logout. */
@Stateless
@Requires(value = Permission.OPEN_TILL, audited = false)
public class ReleaseTill {

    private TillHeads heads;

    protected ReleaseTill() {}

    @Inject
    public ReleaseTill(TillHeads heads) {
        this.heads = heads;
    }

    /** Ends the holder's lease; another holder's stays. */
    public void release(Caller caller, LeaseTill.Request request) {
        heads.release(request.tillId(), request.holder());
    }
}
