package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Seal;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.domain.StoreInfo;

/** What all documents of a till have in common: who and when at their start, and their writing in one round trip. */
@ApplicationScoped
public class Documents {

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private TillHeads heads;
    private Sales sales;
    private Receipts receipts;
    private Event<SaleBooked> booked;

    protected Documents() {}

    @Inject
    public Documents(
            Sql sql, Ids ids, Clock clock, TillHeads heads, Sales sales, Receipts receipts, Event<SaleBooked> booked) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.heads = heads;
        this.sales = sales;
        this.receipts = receipts;
        this.booked = booked;
    }

    /** The context of a new document of the caller's till, with its id. */
    BookingContext context(Caller atTill, StoreInfo store) {
        return new BookingContext(
                atTill,
                ids.next(),
                clock.instant(),
                store.today(clock),
                store.brand().currency());
    }

    /** A document ready to be written. */
    record Ready(TillHead head, BookingPlan plan, Sale sale, boolean print) {}

    /**
     * Writes it, sealed when it is complete (B4): the next ticket number, what the plan collected, the document's rows, what its kind needs besides, and
     * the jobs of the printer.
     */
    Sale write(Ready ready, Consumer<SqlBundle> besides) {
        SqlBundle write = sql.bundle();
        String seal = Seal.of(ready.head().seal(), ready.sale());
        heads.take(write, ready.head(), seal);
        ready.plan().into(write);
        sales.insert(write, ready.sale(), seal);
        besides.accept(write);
        receipts.enqueue(write, ready.sale(), ready.plan().noted(IssuedInstrument.class), ready.print());
        write.run();
        booked.fire(
                new SaleBooked(ready.sale().header().id(), ready.sale().header().tillId()));
        return ready.sale();
    }
}
