package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/**
 * The transaction of an exchange: every account of both documents is locked first, in the order of all bookings; then
 * the return is booked, and the sale by what the return has made of balances and lots.
 */
@Stateless
@Unrestricted("called only by ExchangeGoods, which has asked the permissions")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookExchange {

    private Sql sql;
    private TillHeads heads;
    private Ledger ledger;
    private DraftReturn drafts;
    private ReturnBooking returns;
    private SaleBooking sale;
    private Sales sales;

    protected BookExchange() {}

    @Inject
    public BookExchange(
            Sql sql,
            TillHeads heads,
            Ledger ledger,
            DraftReturn drafts,
            ReturnBooking returns,
            SaleBooking sale,
            Sales sales) {
        this.sql = sql;
        this.heads = heads;
        this.ledger = ledger;
        this.drafts = drafts;
        this.returns = returns;
        this.sale = sale;
        this.sales = sales;
    }

    /** The return and the sale, whose tenders do not count yet what the return pays. */
    public record Order(ReturnBooking.Order back, BookSale.Order sale) {}

    /** Both documents; {@code StaleState} when a race was lost. */
    public ExchangeGoods.Completed book(Caller caller, Order order) {
        CompleteSale.Request request = order.sale().request();
        if (request.tenders().stream().anyMatch(tender -> tender.kind() == TenderKind.EXCHANGE)) {
            throw new Refused(Reason.of("payment.only-in-exchange"));
        }
        lock(order);
        Sale back = returns.book(caller, order.back());
        long paid = -back.payments().stream()
                .filter(payment -> payment.kind() == TenderKind.EXCHANGE)
                .mapToLong(Payment::amountMinor)
                .sum();
        Sale sold = sale.book(caller, with(order.sale(), paid));
        SqlBundle link = sql.bundle();
        sales.link(link, sold.header().uuid(), back.header().id(), sold.header().id());
        link.run();
        return new ExchangeGoods.Completed(back, sold, false);
    }

    private void lock(Order order) {
        Sale original = order.back().wish().original();
        List<Long> instruments = new ArrayList<>(drafts.touched(original));
        instruments.addAll(SaleBooking.instrumentIds(order.sale()));
        SqlBundle locks = sql.bundle();
        heads.lock(locks, order.sale().request().tillId());
        ledger.lock(
                locks,
                original.header().customerId(),
                instruments.stream().distinct().toList());
        locks.run();
    }

    private static BookSale.Order with(BookSale.Order order, long exchangedMinor) {
        CompleteSale.Request asked = order.request();
        List<Tender> tenders = new ArrayList<>(asked.tenders());
        if (exchangedMinor > 0) {
            tenders.add(new Tender(TenderKind.EXCHANGE, exchangedMinor, null));
        }
        CompleteSale.Request request = new CompleteSale.Request(
                asked.saleId(),
                asked.tillId(),
                asked.leaseNo(),
                asked.basketVersion(),
                asked.basket(),
                asked.expectedTotalMinor(),
                List.copyOf(tenders),
                asked.sellerId(),
                asked.printReceipt());
        return new BookSale.Order(request, order.hash(), order.stored(), order.basket());
    }
}
