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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** The transaction of a return of a sale: the same lock order as a sale, the original's row last. */
@Stateless
@Unrestricted("called only by ReturnSale, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookReturn {

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private Stores stores;
    private TillHeads heads;
    private Ledger ledger;
    private Instruments instruments;
    private Sales sales;
    private ReturnBooks books;
    private Receipts receipts;
    private Event<SaleBooked> booked;

    protected BookReturn() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a return meets here
    public BookReturn(
            Sql sql,
            Ids ids,
            Clock clock,
            Stores stores,
            TillHeads heads,
            Ledger ledger,
            Instruments instruments,
            Sales sales,
            ReturnBooks books,
            Receipts receipts,
            Event<SaleBooked> booked) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.stores = stores;
        this.heads = heads;
        this.ledger = ledger;
        this.instruments = instruments;
        this.sales = sales;
        this.books = books;
        this.receipts = receipts;
        this.booked = booked;
    }

    /** What to take back; the original as read, of which only what never changes is used before the lock. */
    public record Order(ReturnSale.Request request, String hash, Sale original) {}

    private record Loaded(
            TillHead head,
            List<Account> accounts,
            List<Lot> lots,
            Map<Long, Instrument> instruments,
            Sale original,
            List<Effect> earlierEffects,
            List<Payment> earlierRefunds) {}

    /** The booked return; {@code StaleState} when a race was lost. */
    public Sale book(Caller caller, Order order) {
        ReturnSale.Request request = order.request();
        Long customer = order.original().header().customerId();
        List<Long> touched = instrumentsOf(order.original());
        StoreInfo store = stores.store(caller.storeId());
        stores.tillOf(store.id(), request.tillId());
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<?> revisions = Revisions.ask(read);
        SqlBundle.Answer<TillHead> head = heads.lock(read, request.tillId());
        SqlBundle.Answer<Account> accounts = ledger.lock(read, customer, touched);
        Sales.Original now = sales.lockOriginal(read, request.originalSaleId());
        SqlBundle.Answer<Long> twin = sales.booked(read, request.returnId());
        SqlBundle.Answer<Instrument> used = instruments.read(read, caller.brandId(), touched);
        SqlBundle.Answer<Lot> lots = ledger.lots(read, customer == null ? 0 : customer);
        read.run();
        if (twin.first().isPresent()) {
            throw new StaleState("return " + request.returnId());
        }
        try (Revisions trusted = Revisions.trust(revisions)) {
            Loaded loaded = new Loaded(
                    OpenTills.of(head, request.leaseNo(), store),
                    accounts.rows(),
                    lots.rows(),
                    used.rows().stream().collect(Collectors.toMap(Instrument::id, Function.identity())),
                    order.original().withLines(now.lines().rows()),
                    now.earlierEffects().rows(),
                    now.earlierRefunds().rows());
            return write(caller.at(store.id(), request.tillId()), order, store, loaded);
        }
    }

    private Sale write(Caller caller, Order order, StoreInfo store, Loaded loaded) {
        ReturnSale.Request request = order.request();
        Sale original = loaded.original();
        ReturnPlan plan = ReturnPlan.of(original, request.units(), balances(loaded));
        BookingContext context = new BookingContext(
                caller,
                ids.next(),
                clock.instant(),
                store.today(clock),
                store.brand().currency());
        BookingPlan booking =
                new BookingPlan(context, original.header().customerId(), loaded.accounts(), loaded.lots());
        List<Refund> refunds =
                Refund.split(plan.refundMinor(), original.payments(), loaded.earlierRefunds(), request.refundAs());
        List<Payment> payments = books.refund(booking, refunds, loaded.instruments());
        books.takeCardsBack(booking, plan);
        books.reverseEffects(booking, original, plan, loaded.earlierEffects());
        Sale sale = ReturnAssembly.ofSale(
                context, order, loaded.head(), plan, new ReturnAssembly.Booked(payments, booking.recorded()));
        SqlBundle write = sql.bundle();
        heads.take(write, loaded.head());
        booking.into(write);
        sales.insert(write, sale);
        sales.countReturned(write, original.header().id(), counted(original, plan));
        receipts.enqueue(write, sale, booking.noted(IssuedInstrument.class), request.printReceipt());
        write.run();
        booked.fire(new SaleBooked(context.saleId(), request.tillId()));
        return sale;
    }

    private static List<Sales.ReturnedUnits> counted(Sale original, ReturnPlan plan) {
        return plan.lines().stream()
                .map(line -> {
                    SaleLine before = original.lines().stream()
                            .filter(known -> known.lineNo() == line.originalLineNo())
                            .findFirst()
                            .orElseThrow();
                    return new Sales.ReturnedUnits(before.lineNo(), before.returnedQuantity(), -line.quantity());
                })
                .toList();
    }

    private static Map<Long, Long> balances(Loaded loaded) {
        return loaded.instruments().values().stream()
                .collect(Collectors.toMap(Instrument::id, Instrument::balanceMinor));
    }

    private static List<Long> instrumentsOf(Sale sale) {
        List<Long> all = new ArrayList<>();
        Stream.of(
                        sale.payments().stream().map(Payment::instrumentId),
                        sale.lines().stream().map(SaleLine::instrumentId),
                        sale.effects().stream().map(Effect::instrumentId))
                .forEach(ids -> ids.filter(Objects::nonNull).forEach(all::add));
        return all.stream().distinct().toList();
    }
}
