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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * The transaction of a sale: load and lock in one round trip, price and plan in memory, write in one round trip. Locks
 * are taken in one order everywhere: till, accounts by id, then what many tills share.
 */
@Stateless
@Unrestricted("called only by CompleteSale, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookSale {

    private Sql sql;
    private Ids ids;
    private Clock clock;
    private Stores stores;
    private TillHeads heads;
    private Ledger ledger;
    private Instruments instruments;
    private BasketPricer pricer;
    private Baskets baskets;
    private Sales sales;
    private SaleBooks books;
    private Receipts receipts;
    private ClaimDesk claims;
    private Audit audit;
    private Event<SaleBooked> booked;

    protected BookSale() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a sale meets here
    public BookSale(
            Sql sql,
            Ids ids,
            Clock clock,
            Stores stores,
            TillHeads heads,
            Ledger ledger,
            Instruments instruments,
            BasketPricer pricer,
            Baskets baskets,
            Sales sales,
            SaleBooks books,
            Receipts receipts,
            ClaimDesk claims,
            Audit audit,
            Event<SaleBooked> booked) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.stores = stores;
        this.heads = heads;
        this.ledger = ledger;
        this.instruments = instruments;
        this.pricer = pricer;
        this.baskets = baskets;
        this.sales = sales;
        this.books = books;
        this.receipts = receipts;
        this.claims = claims;
        this.audit = audit;
        this.booked = booked;
    }

    /**
     * What to book.
     *
     * @param stored the till's basket as read, null for a basket of a client
     */
    public record Order(CompleteSale.Request request, String hash, Baskets.Stored stored, Basket basket) {}

    private record Loaded(
            TillHead head, List<Account> accounts, List<Lot> lots, Map<Long, Instrument> instruments, Facts facts) {}

    /** The booked sale; {@code StaleState} when a race was lost and the whole may be tried again. */
    public Sale book(Caller caller, Order order) {
        try (Revisions seen = Revisions.believe()) {
            SqlBundle read = sql.bundle();
            SqlBundle.Answer<?> revisions = Revisions.ask(read);
            SqlBundle.Answer<TillHead> head = heads.lock(read, order.request().tillId());
            SqlBundle.Answer<Account> accounts =
                    ledger.lock(read, order.basket().customerId(), instrumentIds(order));
            SqlBundle.Answer<Long> twin = sales.booked(read, order.request().saleId());
            SqlBundle.Answer<Lot> lots = lots(read, order.basket());
            SqlBundle.Answer<Instrument> tenders = instruments.read(read, caller.brandId(), tenderIds(order));
            StoreInfo store = seen.find(() -> stores.store(caller.storeId()));
            Supplier<Facts> facts = pricer.ask(store, order.basket(), read);
            read.run();
            if (twin.first().isPresent()) {
                throw new StaleState("sale " + order.request().saleId());
            }
            seen.confirm(revisions);
            stores.tillOf(store.id(), order.request().tillId());
            Loaded loaded = new Loaded(
                    OpenTills.of(head, order.request().leaseNo(), store),
                    accounts.rows(),
                    lots == null ? List.of() : lots.rows(),
                    tenders.rows().stream().collect(Collectors.toMap(Instrument::id, Function.identity())),
                    facts.get());
            return write(caller, order, store, loaded);
        }
    }

    private Sale write(Caller caller, Order order, StoreInfo store, Loaded loaded) {
        CompleteSale.Request request = order.request();
        Quote quote = pricer.price(store, order.basket(), loaded.facts());
        if (quote.totalMinor() != request.expectedTotalMinor()) {
            throw new Refused(Reason.of("basket.changed"));
        }
        Settlement settlement = Settlement.of(
                new Settlement.Due(
                        quote.totalMinor(),
                        quote.storedValueMinor(),
                        store.brand().currency()),
                request.tenders(),
                loaded.instruments(),
                store.today(clock));
        long saleId = ids.next();
        Caller acting = caller.at(store.id(), request.tillId());
        BookingContext context = new BookingContext(
                acting,
                saleId,
                clock.instant(),
                store.today(clock),
                store.brand().currency());
        BookingPlan plan = new BookingPlan(context, order.basket().customerId(), loaded.accounts(), loaded.lots());
        Map<Integer, Long> cards = books.bookSale(plan, order.basket(), quote, settlement, loaded.instruments());
        Sale sale = SaleAssembly.sale(context, order, loaded.head(), new SaleAssembly.Priced(quote, settlement, cards));
        SqlBundle write = sql.bundle();
        heads.take(write, loaded.head());
        if (order.stored() != null) {
            baskets.sell(write, order.stored());
        }
        plan.into(write);
        sales.insert(write, sale);
        if (order.stored() == null) {
            auditOverrides(write, acting, order);
        }
        receipts.enqueue(write, sale, plan.noted(IssuedInstrument.class), request.printReceipt());
        write.run();
        booked.fire(new SaleBooked(saleId, request.tillId()));
        return sale;
    }

    /** A price changed at the till was audited when it was changed; a client's are audited with the sale. */
    private void auditOverrides(SqlBundle write, Caller acting, Order order) {
        String detail = order.basket()
                .overridden()
                .map(line -> line.reference() + ": " + line.catalogPriceMinor() + " -> " + line.unitPriceMinor() + ": "
                        + line.overrideReason())
                .collect(Collectors.joining("\n"));
        if (!detail.isEmpty()) {
            String subject = "sale:" + order.request().saleId();
            audit.allowed(write, acting, Permission.OVERRIDE_PRICE, subject, detail);
        }
        order.basket()
                .claims()
                .forEach(claim -> claims.logged(claim)
                        .ifPresent(logged ->
                                audit.allowed(write, acting, logged.permission(), logged.subject(), logged.detail())));
    }

    /** Points are only spent on what was laid on the basket. */
    private SqlBundle.Answer<Lot> lots(SqlBundle read, Basket basket) {
        boolean spends = basket.customerId() != null && !basket.claims().isEmpty();
        return spends ? ledger.lots(read, basket.customerId()) : null;
    }

    private static List<Long> tenderIds(Order order) {
        return order.request().tenders().stream()
                .filter(tender -> tender.kind().isInstrument() && tender.instrumentId() != null)
                .map(Tender::instrumentId)
                .distinct()
                .toList();
    }

    private static List<Long> instrumentIds(Order order) {
        List<Long> all = new ArrayList<>(tenderIds(order));
        order.basket().claims().stream()
                .map(Claim::instrumentId)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }
}
