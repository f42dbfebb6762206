package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.access.application.Audit;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.instrument.application.InstrumentHolds;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.Wallets;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Facts;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.LimitLeft;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Revisions;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Books a sale in the caller's transaction: load and lock in one round trip, price and plan in memory, write in one round trip. Locks
 * are taken in one order everywhere: till, accounts by id, then what many tills share.
 */
@ApplicationScoped
public class SaleBooking {

    private Sql sql;
    private Stores stores;
    private TillHeads heads;
    private Ledger ledger;
    private Instruments instruments;
    private Wallets wallets;
    private InstrumentHolds holds;
    private TenderTerms terms;
    private BasketPricer pricer;
    private Baskets baskets;
    private Sales sales;
    private SaleBooks books;
    private LimitBooks limits;
    private ClaimDesk claims;
    private Audit audit;
    private Documents documents;

    protected SaleBooking() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a sale meets here
    public SaleBooking(
            Sql sql,
            Stores stores,
            TillHeads heads,
            Ledger ledger,
            Instruments instruments,
            Wallets wallets,
            InstrumentHolds holds,
            TenderTerms terms,
            BasketPricer pricer,
            Baskets baskets,
            Sales sales,
            SaleBooks books,
            LimitBooks limits,
            ClaimDesk claims,
            Audit audit,
            Documents documents) {
        this.sql = sql;
        this.stores = stores;
        this.heads = heads;
        this.ledger = ledger;
        this.instruments = instruments;
        this.wallets = wallets;
        this.holds = holds;
        this.terms = terms;
        this.pricer = pricer;
        this.baskets = baskets;
        this.sales = sales;
        this.books = books;
        this.limits = limits;
        this.claims = claims;
        this.audit = audit;
        this.documents = documents;
    }

    private record Loaded(
            TillHead head,
            List<Account> accounts,
            List<Lot> lots,
            StoredValueBooks.Known known,
            Facts facts,
            Holds others) {}

    /** The booked sale; {@code StaleState} when a race was lost and the whole may be tried again. */
    Sale book(Caller caller, BookSale.Order order) {
        try (Revisions seen = Revisions.believe()) {
            SqlBundle read = sql.bundle();
            SqlBundle.Answer<?> revisions = Revisions.ask(read);
            SqlBundle.Answer<TillHead> head = heads.lock(read, order.request().tillId());
            SqlBundle.Answer<Account> accounts =
                    ledger.lock(read, order.basket().customerId(), instrumentIds(order));
            SqlBundle.Answer<Long> twin = sales.booked(read, order.request().saleId());
            SqlBundle.Answer<Lot> lots = lots(read, order.basket());
            SqlBundle.Answer<Instrument> tenders = instruments.read(read, caller.brandId(), instrumentIds(order));
            SqlBundle.Answer<Hold> live = holds.live(read, instrumentIds(order));
            SqlBundle.Answer<WalletLoad> loads = wallets.loads(read, loadedIds(order.basket()));
            StoreInfo store = seen.find(() -> stores.store(caller.storeId()));
            Supplier<Facts> facts = pricer.ask(store, order.basket(), read);
            read.run();
            if (twin.first().isPresent()) {
                throw new StaleState("sale " + order.request().saleId());
            }
            seen.confirm(revisions);
            stores.tillOf(store.id(), order.request().tillId());
            Facts known = facts.get();
            Loaded loaded = new Loaded(
                    OpenTills.of(head, order.request().leaseNo(), store),
                    accounts.rows(),
                    lots == null ? List.of() : lots.rows(),
                    new StoredValueBooks.Known(
                            tenders.rows().stream().collect(Collectors.toMap(Instrument::id, Function.identity())),
                            loads.rows(),
                            known.one(Prohibitions.class).orElse(Prohibitions.NONE)),
                    known,
                    Holds.seenBy(holders(order), live.rows()));
            return write(caller, order, store, loaded);
        }
    }

    private Sale write(Caller caller, BookSale.Order order, StoreInfo store, Loaded loaded) {
        CompleteSale.Request request = order.request();
        refuseHeld(order.basket(), loaded);
        Quote quote = pricer.price(store, order.basket(), loaded.facts());
        if (quote.totalMinor() != request.expectedTotalMinor()) {
            throw new Refused(whyChanged(order, quote));
        }
        Caller acting = caller.at(store.id(), request.tillId());
        BookingContext context = documents.context(acting, store);
        Settlement settlement = Settlement.of(
                terms.due(order.basket(), quote, store.brand().currency()),
                request.tenders(),
                terms.payers(loaded.known().instruments().values(), loaded.others()),
                context.businessDate());
        BookingPlan plan = new BookingPlan(context, order.basket().customerId(), loaded.accounts(), loaded.lots());
        Map<Integer, Long> sold = books.bookSale(plan, order.basket(), quote, settlement, loaded.known());
        limits.take(plan, quote, loaded.facts());
        Sale sale = SaleAssembly.sale(context, order, loaded.head(), new SaleAssembly.Priced(quote, settlement, sold));
        return documents.write(new Documents.Ready(loaded.head(), plan, sale, request.printReceipt()), write -> {
            holds.release(write, holders(order));
            if (order.stored() != null) {
                baskets.sell(write, order.stored());
            } else {
                auditOverrides(write, acting, order);
            }
        });
    }

    /** What is laid on the basket is this one's only when no other basket holds it. */
    private void refuseHeld(Basket basket, Loaded loaded) {
        basket.claims().stream()
                .map(Claim::instrumentId)
                .filter(Objects::nonNull)
                .map(loaded.known().instruments()::get)
                .filter(Objects::nonNull)
                .forEach(instrument -> loaded.others()
                        .inTheWayOf(instrument)
                        .filter(hold -> loaded.others().availableOf(instrument) == 0)
                        .ifPresent(hold -> {
                            throw new Refused(holds.held(hold));
                        }));
    }

    /** Under which names this sale may hold instruments: the till's basket, the client's id. */
    private static Set<String> holders(BookSale.Order order) {
        String sale = Hold.ofSale(order.request().saleId());
        return order.stored() == null
                ? Set.of(sale)
                : Set.of(sale, Hold.ofBasket(order.stored().id()));
    }

    /** A price changed at the till was audited when it was changed; a client's are audited with the sale. */
    private void auditOverrides(SqlBundle write, Caller acting, BookSale.Order order) {
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

    private static List<Long> tenderIds(BookSale.Order order) {
        return order.request().tenders().stream()
                .filter(tender -> tender.kind().isInstrument() && tender.instrumentId() != null)
                .map(Tender::instrumentId)
                .distinct()
                .toList();
    }

    /** Instruments that pay, and wallets that are loaded. */
    private static List<Long> valueIds(BookSale.Order order) {
        List<Long> all = new ArrayList<>(tenderIds(order));
        all.addAll(loadedIds(order.basket()));
        return all.stream().distinct().toList();
    }

    private static List<Long> loadedIds(Basket basket) {
        return basket.lines().stream()
                .filter(line -> line.kind() == Item.Kind.WALLET_LOAD)
                .map(line -> line.stored().instrumentId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Every instrument the sale may move. */
    static List<Long> instrumentIds(BookSale.Order order) {
        List<Long> all = new ArrayList<>(valueIds(order));
        order.basket().claims().stream()
                .map(Claim::instrumentId)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** A claim or a programme that works no more tells the cashier more than that the basket is another one. */
    private static Reason whyChanged(BookSale.Order order, Quote quote) {
        return quote.notApplied().stream()
                .filter(no -> quote.totalMinor() > order.request().expectedTotalMinor())
                .filter(no -> LimitLeft.isWhy(no.why())
                        || order.basket().claims().stream()
                                .anyMatch(claim -> claim.kind().equals(no.rule())))
                .map(NotApplied::why)
                .findFirst()
                .orElse(Reason.of("basket.changed"));
    }
}
