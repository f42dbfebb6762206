package org.comptoir.instrument.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.Hold;

/** What is reserved at the caller's store now. */
@Stateless
@Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListHolds {

    private InstrumentHolds holds;

    protected ListHolds() {}

    @Inject
    public ListHolds(InstrumentHolds holds) {
        this.holds = holds;
    }

    /** The live holds, those that end first first. */
    public List<Hold> of(Caller caller) {
        return holds.ofStore(caller.storeId());
    }
}
