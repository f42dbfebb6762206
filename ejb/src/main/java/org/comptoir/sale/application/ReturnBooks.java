package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.UsableBy;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Refund;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;

/** What a return means for the ledger. */
@ApplicationScoped
public class ReturnBooks {

    private Ledger ledger;
    private Instruments instruments;
    private CustomerCounters counters;
    private GiftCardLimits limits;
    private SaleBooks saleBooks;
    private StoredValueBooks storedValue;

    protected ReturnBooks() {}

    @Inject
    public ReturnBooks(
            Ledger ledger,
            Instruments instruments,
            CustomerCounters counters,
            GiftCardLimits limits,
            SaleBooks saleBooks,
            StoredValueBooks storedValue) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.counters = counters;
        this.limits = limits;
        this.saleBooks = saleBooks;
        this.storedValue = storedValue;
    }

    /**
     * Gives the money back; a card or note that can hold no money any more is replaced by a new credit note, or opened
     * again all the same for a customer who gets none (AT-64).
     */
    public List<Payment> refund(
            BookingPlan plan, List<Refund> refunds, Map<Long, Instrument> known, boolean creditNotes) {
        List<Payment> payments = new ArrayList<>();
        for (Refund refund : refunds) {
            Instrument instrument = refund.instrumentId() == null ? null : known.get(refund.instrumentId());
            TenderKind kind = refund.kind();
            Long id = refund.instrumentId();
            if (instrument != null && (!creditNotes || holdsMoney(instrument, plan))) {
                giveBack(plan, instrument, refund.amountMinor());
            } else if (kind.isInstrument()) {
                kind = TenderKind.CREDIT_NOTE;
                id = newNote(plan, ownerOf(instrument), refund.amountMinor());
            }
            payments.add(new Payment(payments.size() + 1, kind, -refund.amountMinor(), -refund.amountMinor(), id));
        }
        return payments;
    }

    /** Whose the money of an instrument is; null for what serves its bearer, whoever it was sold to. */
    private static Long ownerOf(Instrument instrument) {
        return instrument == null || instrument.kind().usableBy() == UsableBy.BEARER ? null : instrument.customerId();
    }

    private static boolean holdsMoney(Instrument instrument, BookingPlan plan) {
        boolean alive =
                instrument.status() == InstrumentStatus.ACTIVE || instrument.status() == InstrumentStatus.CLOSED;
        boolean inTime =
                instrument.expiresOn() == null || !plan.context().businessDate().isAfter(instrument.expiresOn());
        return alive && inTime;
    }

    private void giveBack(BookingPlan plan, Instrument instrument, long amount) {
        Account account = plan.ofInstrument(instrument.id()).orElseThrow();
        long clearing =
                ledger.contra(Contra.TENDER_CLEARING, plan.context().caller().storeId(), account.unit());
        plan.post(
                ledger,
                Posting.of(instrument.kind() + "_REFUNDED", null)
                        .move(account, amount, null)
                        .contra(clearing, account.unit(), -amount));
        instruments.reopen(plan, instrument.id(), plan.context().businessDate());
    }

    private long newNote(BookingPlan plan, Long owner, long amount) {
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.CREDIT_NOTE,
                        InstrumentCode.generate(InstrumentKind.CREDIT_NOTE),
                        owner == null ? plan.customerId() : owner,
                        amount,
                        plan.context().businessDate(),
                        limits.creditNoteExpiry(
                                plan.context().caller(), plan.context().businessDate()),
                        Contra.TENDER_CLEARING));
    }

    /** Sold cards and deposits that come back lose what they still hold and become void (R12); so does a load (AT-74). */
    public void takeCardsBack(BookingPlan plan, Sale original, ReturnPlan returned, List<WalletLoad> loads) {
        for (SaleLine line : returned.lines()) {
            storedValue.takeBack(plan, line, original.header().id(), loads);
        }
    }

    /** Programmes take back their effects, each in its turn. */
    public void reverseEffects(BookingPlan plan, Sale original, ReturnPlan returned, List<Effect> earlier) {
        List<EffectBooker.ReturnedLine> lines = returned.kept().stream()
                .map(kept -> new EffectBooker.ReturnedLine(
                        kept.lineNo(),
                        kept.article(),
                        kept.netMinor(),
                        kept.keptMinor(),
                        kept.units(),
                        kept.keptUnits()))
                .toList();
        for (EffectBooker booker : inTurn()) {
            List<Effect> effects = ofRule(original.effects(), booker.rule());
            if (!effects.isEmpty()) {
                booker.reverse(
                        plan,
                        new EffectBooker.Reversal(
                                original.header().id(),
                                effects,
                                ofRule(earlier, booker.rule()),
                                lines,
                                returned.whole()));
            }
        }
    }

    /** Turnover falls by what is paid back for goods, and the visit goes when nothing is left. */
    public void count(BookingPlan plan, Sale original, ReturnPlan returned) {
        boolean visitGone = returned.whole() && original.header().turnoverMinor() > 0;
        counters.count(plan, -returned.turnoverMinor(), visitGone ? -1 : 0);
    }

    /** Goods without a ticket: programmes take back what they would earn today. */
    public void reverseWithoutTicket(BookingPlan plan, long amountMinor) {
        inTurn().forEach(booker -> booker.reverseWithoutTicket(plan, amountMinor));
        counters.count(plan, -amountMinor, 0);
    }

    private List<EffectBooker> inTurn() {
        return saleBooks.bookers().stream()
                .sorted(Comparator.comparing(EffectBooker::turn).thenComparing(EffectBooker::rule))
                .toList();
    }

    private static List<Effect> ofRule(List<Effect> effects, String rule) {
        return effects.stream().filter(effect -> effect.rule().equals(rule)).toList();
    }
}
