package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
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
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
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
    private Stores stores;
    private Articles articles;
    private TillHeads heads;
    private Ledger ledger;
    private ReturnBooks books;
    private Customers customers;
    private Documents documents;

    protected BookReturnWithoutTicket() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a return meets here
    public BookReturnWithoutTicket(
            Sql sql,
            Stores stores,
            Articles articles,
            TillHeads heads,
            Ledger ledger,
            ReturnBooks books,
            Customers customers,
            Documents documents) {
        this.sql = sql;
        this.stores = stores;
        this.articles = articles;
        this.heads = heads;
        this.ledger = ledger;
        this.books = books;
        this.customers = customers;
        this.documents = documents;
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
        SqlBundle.Answer<Boolean> creditNotes =
                customers.creditNotes(read, request.customerId() == null ? 0 : request.customerId());
        read.run();
        TillHead open = OpenTills.of(head, request.leaseNo(), store);
        BookingContext context = documents.context(caller.at(store.id(), request.tillId()), store);
        BookingPlan plan = new BookingPlan(context, request.customerId(), accounts.rows(), lots.rows());
        long amount = -lines.stream().mapToLong(SaleLine::netMinor).sum();
        boolean notes = creditNotes.first().orElse(true);
        TenderKind kind = request.asCreditNote() && notes ? TenderKind.CREDIT_NOTE : TenderKind.CASH;
        List<Payment> payments = books.refund(plan, List.of(new Refund(kind, null, amount)), Map.of(), notes);
        books.reverseWithoutTicket(plan, amount);
        ReturnAssembly.Asked asked = new ReturnAssembly.Asked(
                request.returnId(), hash, SaleKind.RETURN, null, request.customerId(), request.reason());
        Sale sale = ReturnAssembly.document(
                context, asked, open, new ReturnAssembly.Parts(lines, plan.recorded(), payments));
        return documents.write(new Documents.Ready(open, plan, sale, request.printReceipt()), write -> {});
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
                0,
                0);
    }
}
