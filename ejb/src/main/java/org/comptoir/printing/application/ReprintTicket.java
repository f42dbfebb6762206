package org.comptoir.printing.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.printing.domain.PrintBook;
import org.comptoir.printing.domain.PrintJob;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/**
 * Prints a sale's ticket again at the caller's till. Whatever may have come out once comes out marked DUPLICATA; a
 * ticket of which nothing was printed yet is sent as the original it is (I-13, B11).
 */
@Stateless
@Requires(Permission.PRINT)
public class ReprintTicket {

    private PrintBook book;
    private Stores stores;

    protected ReprintTicket() {}

    @Inject
    public ReprintTicket(PrintBook book, Stores stores) {
        this.book = book;
        this.stores = stores;
    }

    /**
     * The id of the job that will print it; refuses {@code print.no-ticket} for a sale that had none,
     * {@code till.other-store} for one of another store, {@code print.no-printer}.
     */
    public long reprint(Caller caller, long saleId) {
        PrintJob original =
                book.lockOriginal(saleId).orElseThrow(() -> new Refused(Reason.of("print.no-ticket", saleId)));
        TillInfo soldAt = stores.tillOf(caller.storeId(), original.tillId());
        TillInfo here = caller.tillId() == null ? soldAt : stores.tillOf(caller.storeId(), caller.tillId());
        if (original.state() == PrintState.QUEUED) {
            return original.id();
        }
        if (original.state() == PrintState.FAILED && here.id() == soldAt.id()) {
            book.requeue(original);
            return original.id();
        }
        return book.copy(original, here);
    }
}
