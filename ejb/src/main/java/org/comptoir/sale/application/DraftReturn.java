package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.access.domain.Caller;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.Wallets;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.instrument.domain.WalletLoads;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.pricing.application.LimitBook;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.RefundOrder;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Settings;

/**
 * Computes a return from what was read: the one code behind its booking and its simulation. Effects are reversed first,
 * each programme in its turn, then what the customer keeps is deducted, turnover counted, and last the money split.
 */
@ApplicationScoped
public class DraftReturn {

    private Ledger ledger;
    private Instruments instruments;
    private Wallets wallets;
    private Customers customers;
    private Sales sales;
    private ReturnBooks books;
    private ReturnDeductions deductions;
    private LimitBooks limits;
    private Settings settings;

    protected DraftReturn() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // every part of a return meets here
    public DraftReturn(
            Ledger ledger,
            Instruments instruments,
            Wallets wallets,
            Customers customers,
            Sales sales,
            ReturnBooks books,
            ReturnDeductions deductions,
            LimitBooks limits,
            Settings settings) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.wallets = wallets;
        this.customers = customers;
        this.sales = sales;
        this.books = books;
        this.deductions = deductions;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * What to take back.
     *
     * @param original the sale, of which only what never changes is used
     * @param units empty for all that is left
     * @param exchangedMinor how much of the refund pays for goods of the same exchange, at most
     */
    public record Wish(Sale original, List<ReturnPlan.Units> units, RefundAs refundAs, long exchangedMinor) {}

    /** What was asked of the database; rows are there after the bundle has run. */
    record Reading(
            SqlBundle.Answer<Account> accounts,
            SqlBundle.Answer<Lot> lots,
            SqlBundle.Answer<LotUse> spent,
            SqlBundle.Answer<Instrument> instruments,
            SqlBundle.Answer<WalletLoad> loads,
            SqlBundle.Answer<Boolean> creditNotes,
            SqlBundle.Answer<LimitBook.Use> limited,
            Sales.Original original) {}

    /** The return as it would be booked: the document's parts, and everything else in the plan. */
    public record Draft(
            BookingPlan booking, Sale original, ReturnPlan plan, List<Effect> effects, List<Payment> payments) {}

    /** Adds the reads to a bundle, with their locks in the order of every booking: accounts by id, then the original. */
    Reading lock(SqlBundle bundle, Caller caller, Sale original) {
        return reading(bundle, caller, original, true);
    }

    /** Adds the same reads without a lock. */
    Reading look(SqlBundle bundle, Caller caller, Sale original) {
        return reading(bundle, caller, original, false);
    }

    private Reading reading(SqlBundle bundle, Caller caller, Sale original, boolean locked) {
        Long customer = original.header().customerId();
        long id = original.header().id();
        List<Long> touched = touched(original);
        SqlBundle.Answer<Account> accounts =
                locked ? ledger.lock(bundle, customer, touched) : ledger.look(bundle, customer, touched);
        Sales.Original now = locked ? sales.lockOriginal(bundle, id) : sales.readOriginal(bundle, id);
        return new Reading(
                accounts,
                ledger.lots(bundle, customer == null ? 0 : customer),
                ledger.uses(bundle, id),
                instruments.read(bundle, caller.brandId(), touched),
                wallets.loads(bundle, touched),
                customers.creditNotes(bundle, customer == null ? 0 : customer),
                limits.uses(bundle, id),
                now);
    }

    /** Computes the return; refuses as {@link ReturnPlan#of} does. */
    Draft draft(BookingContext context, Reading reading, Wish wish) {
        Sale original = wish.original().withLines(reading.original().lines().rows());
        Map<Long, Instrument> known =
                reading.instruments().rows().stream().collect(Collectors.toMap(Instrument::id, Function.identity()));
        BookingPlan booking = new BookingPlan(
                context,
                original.header().customerId(),
                reading.accounts().rows(),
                reading.lots().rows());
        known.values().forEach(booking::note);
        reading.spent().rows().forEach(booking::note);
        ReturnPlan asked = ReturnPlan.of(
                original, wish.units(), unused(original, known, reading.loads().rows()));
        books.takeCardsBack(booking, original, asked, reading.loads().rows());
        books.reverseEffects(
                booking, original, asked, reading.original().earlierEffects().rows());
        limits.giveBack(booking, reading.limited().rows(), original.header().id(), asked);
        ReturnPlan plan = deductions.apply(booking, asked);
        books.count(booking, original, plan);
        List<Payment> payments = payments(booking, plan, reading, wish, known);
        List<Effect> effects = new ArrayList<>(plan.effects());
        effects.addAll(booking.recorded());
        return new Draft(booking, original, plan, List.copyOf(effects), payments);
    }

    private List<Payment> payments(
            BookingPlan booking, ReturnPlan plan, Reading reading, Wish wish, Map<Long, Instrument> known) {
        boolean creditNotes = reading.creditNotes().first().orElse(true);
        long exchanged = Math.min(plan.refundMinor(), wish.exchangedMinor());
        Refund.Policy policy = new Refund.Policy(order(booking.context().caller()), wish.refundAs(), creditNotes);
        List<Refund> refunds = new ArrayList<>();
        if (exchanged > 0) {
            refunds.add(new Refund(TenderKind.EXCHANGE, null, exchanged));
        }
        refunds.addAll(Refund.split(
                plan.refundMinor() - exchanged,
                wish.original().payments(),
                reading.original().earlierRefunds().rows(),
                policy));
        return books.refund(booking, refunds, known, creditNotes);
    }

    private RefundOrder order(Caller caller) {
        String wanted = settings.text(caller.brandId(), caller.storeId(), ReturnSettings.REFUND_ORDER);
        return Arrays.stream(RefundOrder.values())
                .filter(order -> order.name().equals(wanted))
                .findFirst()
                .orElse(RefundOrder.INSTRUMENTS_FIRST);
    }

    /** What sold value can be paid back: a card's balance, of a wallet the unused part of what was paid (AT-74). */
    private static Map<Long, Long> unused(Sale original, Map<Long, Instrument> instruments, List<WalletLoad> loads) {
        long sale = original.header().id();
        return instruments.values().stream()
                .collect(Collectors.toMap(
                        Instrument::id,
                        one -> one.kind() == InstrumentKind.WALLET
                                ? WalletLoads.of(one.id(), loads)
                                        .unusedOf(sale, one.balanceMinor())
                                        .paidMinor()
                                : one.balanceMinor()));
    }

    /**
     * Every instrument the sale sold, issued, was paid with or used, and what took the place of an issued one that was
     * lost: what it issued never changes after its commit, and who wants a later replacement asks again under its lock.
     */
    List<Long> touched(Sale sale) {
        List<Long> issued = instruments.issuedBy(sale.header().id()).stream()
                .map(IssuedInstrument::id)
                .toList();
        return Stream.of(
                        sale.payments().stream().map(Payment::instrumentId),
                        sale.lines().stream().map(SaleLine::instrumentId),
                        sale.effects().stream().map(Effect::instrumentId),
                        issued.stream(),
                        instruments.replacements(issued).stream().map(Instruments.Replacement::id))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
