package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * The whole cascade of a return before it happens: computed by the code that books it, on a read without locks, and
 * nothing of it is written.
 */
@Stateless
@Requires(value = Permission.RETURN_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SimulateReturn {

    private static final long NOT_BOOKED = 0;

    private Sales sales;
    private DraftReturn drafts;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected SimulateReturn() {}

    @Inject
    public SimulateReturn(Sales sales, DraftReturn drafts, Stores stores, Clock clock, Sql sql) {
        this.sales = sales;
        this.drafts = drafts;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /** A sale and the units to take back; no units for all that is left. */
    public record Request(
            long originalSaleId,
            @NotNull List<ReturnPlan.Units> units,
            @NotNull RefundAs refundAs) {}

    /** Refuses as {@link ReturnSale} does. */
    public Cascade simulate(Caller caller, Request request) {
        Sale original = sales.byId(caller.brandId(), request.originalSaleId())
                .orElseThrow(() -> new Refused(Reason.of("sale.unknown", request.originalSaleId())));
        SqlBundle read = sql.bundle();
        DraftReturn.Reading reading = drafts.look(read, caller, original);
        read.run();
        StoreInfo store = stores.store(caller.storeId());
        BookingContext context = new BookingContext(
                caller,
                NOT_BOOKED,
                clock.instant(),
                store.today(clock),
                store.brand().currency());
        return Cascade.of(
                drafts.draft(context, reading, new DraftReturn.Wish(original, request.units(), request.refundAs(), 0)));
    }
}
