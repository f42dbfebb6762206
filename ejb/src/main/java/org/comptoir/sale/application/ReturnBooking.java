package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.Audit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** Books a return or a void in the caller's transaction: the same lock order as a sale, the original's row last. */
@ApplicationScoped
public class ReturnBooking {

    private Sql sql;
    private Stores stores;
    private TillHeads heads;
    private Sales sales;
    private DraftReturn drafts;
    private Documents documents;
    private Audit audit;

    protected ReturnBooking() {}

    @Inject
    public ReturnBooking(
            Sql sql,
            Stores stores,
            TillHeads heads,
            Sales sales,
            DraftReturn drafts,
            Documents documents,
            Audit audit) {
        this.sql = sql;
        this.stores = stores;
        this.heads = heads;
        this.sales = sales;
        this.drafts = drafts;
        this.documents = documents;
        this.audit = audit;
    }

    /** What to book. */
    public record Order(Paper paper, DraftReturn.Wish wish) {}

    /**
     * The document around it.
     *
     * @param id the client's
     * @param kind a return, or a void: of the whole sale, on its day and in its open till session
     */
    public record Paper(UUID id, String hash, SaleKind kind, long tillId, Long leaseNo, String reason, boolean print) {}

    /** The booked return; {@code StaleState} when a race was lost. */
    Sale book(Caller caller, Order order) {
        Paper paper = order.paper();
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), paper.tillId());
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<?> revisions = Revisions.ask(read);
        SqlBundle.Answer<TillHead> head = heads.lock(read, paper.tillId());
        DraftReturn.Reading reading = drafts.lock(read, caller, order.wish().original());
        SqlBundle.Answer<Long> twin = sales.booked(read, paper.id());
        read.run();
        if (twin.first().isPresent()) {
            throw new StaleState("return " + paper.id());
        }
        try (Revisions trusted = Revisions.trust(revisions)) {
            TillHead open = OpenTills.of(head, paper.leaseNo(), store);
            BookingContext context = documents.context(caller.at(store.id(), paper.tillId()), store);
            if (paper.kind() == SaleKind.VOID) {
                checkVoid(
                        context,
                        open,
                        order.wish().original(),
                        reading.original().lines().rows());
            }
            return write(context, open, order, drafts.draft(context, reading, order.wish()));
        }
    }

    private static void checkVoid(BookingContext context, TillHead head, Sale original, List<SaleLine> lines) {
        Sale.Header header = original.header();
        if (header.tillId() != head.tillId()
                || !head.sessionId().equals(header.sessionId())
                || !header.businessDate().equals(context.businessDate())) {
            throw new Refused(Reason.of("void.closed", header.ticketNo()));
        }
        if (lines.stream().anyMatch(line -> line.returnedQuantity() > 0)) {
            throw new Refused(Reason.of("void.partly-returned", header.ticketNo()));
        }
    }

    private Sale write(BookingContext context, TillHead head, Order order, DraftReturn.Draft draft) {
        Paper paper = order.paper();
        Sale.Header original = draft.original().header();
        ReturnAssembly.Asked asked = new ReturnAssembly.Asked(
                paper.id(), paper.hash(), paper.kind(), original.id(), original.customerId(), paper.reason());
        Sale sale = ReturnAssembly.document(
                context,
                asked,
                head,
                new ReturnAssembly.Parts(draft.plan().lines(), draft.effects(), draft.payments()));
        return documents.write(new Documents.Ready(head, draft.booking(), sale, paper.print()), write -> {
            sales.countReturned(write, original.id(), counted(draft));
            if (paper.kind() == SaleKind.VOID) {
                audit.allowed(write, context.caller(), Permission.VOID_SALE, "sale:" + original.uuid(), paper.reason());
            }
        });
    }

    private static List<Sales.ReturnedUnits> counted(DraftReturn.Draft draft) {
        return draft.plan().lines().stream()
                .map(line -> {
                    SaleLine before = draft.original().lines().stream()
                            .filter(known -> known.lineNo() == line.originalLineNo())
                            .findFirst()
                            .orElseThrow();
                    return new Sales.ReturnedUnits(before.lineNo(), before.returnedQuantity(), -line.quantity());
                })
                .toList();
    }
}
