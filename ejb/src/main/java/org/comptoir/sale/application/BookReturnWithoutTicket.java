package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The transaction of a return without its ticket. */
@Stateless
@Unrestricted("called only by ReturnWithoutTicket, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookReturnWithoutTicket {

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private Stores stores;
    private Articles articles;
    private TillHeads heads;
    private Ledger ledger;
    private Sales sales;
    private ReturnBooks books;
    private Receipts receipts;
    private Event<SaleBooked> booked;

    protected BookReturnWithoutTicket() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a return meets here
    public BookReturnWithoutTicket(
            Sql sql,
            Ids ids,
            Clock clock,
            Stores stores,
            Articles articles,
            TillHeads heads,
            Ledger ledger,
            Sales sales,
            ReturnBooks books,
            Receipts receipts,
            Event<SaleBooked> booked) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.stores = stores;
        this.articles = articles;
        this.heads = heads;
        this.ledger = ledger;
        this.sales = sales;
        this.books = books;
        this.receipts = receipts;
        this.booked = booked;
    }

    /** The booked return; {@code StaleState} when a race was lost. */
    public Sale book(Caller caller, ReturnWithoutTicket.Request request, String hash) {
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), request.tillId());
        List<SaleLine> lines = lines(caller, request);
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<TillHead> head = heads.lock(read, request.tillId());
        SqlBundle.Answer<Account> accounts = ledger.lock(read, request.customerId(), List.of());
        SqlBundle.Answer<Lot> lots = ledger.lots(read, request.customerId() == null ? 0 : request.customerId());
        read.run();
        TillHead open = OpenTills.of(head, request.leaseNo(), store);
        BookingContext context = new BookingContext(
                caller.at(store.id(), request.tillId()),
                ids.next(),
                clock.instant(),
                store.today(clock),
                store.brand().currency());
        BookingPlan plan = new BookingPlan(context, request.customerId(), accounts.rows(), lots.rows());
        long amount = -lines.stream().mapToLong(SaleLine::netMinor).sum();
        TenderKind kind = request.asCreditNote() ? TenderKind.CREDIT_NOTE : TenderKind.CASH;
        List<Payment> payments = books.refund(plan, List.of(new Refund(kind, null, amount)), Map.of());
        books.reverseWithoutTicket(plan, amount);
        ReturnAssembly.Asked asked =
                new ReturnAssembly.Asked(request.returnId(), hash, null, request.customerId(), request.reason());
        Sale sale = ReturnAssembly.document(
                context, asked, open, new ReturnAssembly.Parts(lines, plan.recorded(), payments));
        SqlBundle write = sql.bundle();
        heads.take(write, open);
        plan.into(write);
        sales.insert(write, sale);
        receipts.enqueue(write, sale, plan.noted(IssuedInstrument.class), request.printReceipt());
        write.run();
        booked.fire(new SaleBooked(context.saleId(), request.tillId()));
        return sale;
    }

    private List<SaleLine> lines(Caller caller, ReturnWithoutTicket.Request request) {
        List<SaleLine> lines = new ArrayList<>();
        for (ReturnWithoutTicket.Goods goods : request.goods()) {
            Article article = articles.byId(caller.brandId(), goods.productId())
                    .orElseThrow(() -> new Refused(Reason.of("article.unknown", goods.productId())));
            if (goods.quantity() < 1 || goods.quantity() > Basket.MAX_QUANTITY || goods.unitPriceMinor() < 0) {
                throw new Refused(Reason.of("return.quantity", article.description()));
            }
            lines.add(line(article, goods, lines.size() + 1));
        }
        return lines;
    }

    private static SaleLine line(Article article, ReturnWithoutTicket.Goods goods, int lineNo) {
        long net = -Math.multiplyExact(goods.unitPriceMinor(), (long) goods.quantity());
        return new SaleLine(
                lineNo,
                null,
                Item.Kind.ARTICLE,
                article.id(),
                null,
                article.reference(),
                article.description(),
                article.familyId(),
                -goods.quantity(),
                goods.unitPriceMinor(),
                article.priceMinor(),
                net,
                0,
                net,
                article.vatRateBp(),
                new Rate(article.vatRateBp()).containedIn(net),
                null,
                0);
    }
}
