package org.comptoir.sale.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.EffectBooker;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Reason;

/** What a sale means for the ledger: cards sold, instruments that paid, effects of programmes, the customer's counters. */
@ApplicationScoped
public class SaleBooks {

    private Ledger ledger;
    private Instruments instruments;
    private CustomerCounters counters;
    private GiftCardLimits limits;
    private StoredValueBooks storedValue;
    private List<EffectBooker> bookers;

    protected SaleBooks() {}

    @Inject
    public SaleBooks(
            Ledger ledger,
            Instruments instruments,
            CustomerCounters counters,
            GiftCardLimits limits,
            StoredValueBooks storedValue,
            @Any Instance<EffectBooker> bookers) {
        this.ledger = ledger;
        this.instruments = instruments;
        this.counters = counters;
        this.limits = limits;
        this.storedValue = storedValue;
        // by code, so that the same sale leaves the same postings in the same order on every server
        this.bookers = bookers.stream()
                .sorted(java.util.Comparator.comparing(EffectBooker::rule))
                .toList();
    }

    /** Adds everything to the plan; answers the instrument that each line of stored value issued or loaded. */
    public Map<Integer, Long> bookSale(
            BookingPlan plan, Basket basket, Quote quote, Settlement settlement, StoredValueBooks.Known known) {
        settlement.payments().stream()
                .filter(payment -> payment.kind().isInstrument())
                .forEach(payment ->
                        pay(plan, payment, known.instruments().get(payment.instrumentId()), known.prohibitions()));
        Map<Integer, Long> sold = storedValue.sell(plan, basket, known);
        for (EffectBooker booker : bookers) {
            List<Effect> effects = quote.effects().stream()
                    .filter(effect -> effect.rule().equals(booker.rule()))
                    .toList();
            if (!effects.isEmpty()) {
                booker.book(plan, effects);
            }
        }
        counters.count(plan, quote.turnoverMinor(), quote.turnoverMinor() > 0 ? 1 : 0);
        return sold;
    }

    /**
     * A card is used once: its remainder becomes a credit note (D-01, AT-40), unless the customer must not be given one:
     * then it stays on the card (AT-64), and the transaction says so for ever, whatever the customer may be given later.
     * Everything else keeps its remainder and is closed when nothing is left (D-02).
     */
    private void pay(BookingPlan plan, Payment payment, Instrument instrument, Prohibitions prohibitions) {
        Account account = plan.ofInstrument(instrument.id()).orElseThrow();
        long remainder = account.balance() - payment.amountMinor();
        boolean card = payment.kind() == TenderKind.GIFT_CARD;
        boolean part = card && remainder > 0 && prohibitions.creditNote();
        boolean single = card && !part;
        String prefix = payment.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Reason refusal = Reason.of(
                prefix + ".insufficient",
                new Money(payment.amountMinor(), instrument.currency()),
                instrument.balance());
        long store = plan.context().caller().storeId();
        long leaves = single ? account.balance() : payment.amountMinor();
        Posting posting = Posting.of(payment.kind() + (part ? "_PART_REDEEMED" : "_REDEEMED"), null)
                .move(account, -leaves, refusal)
                .contra(
                        ledger.contra(Contra.TENDER_CLEARING, store, account.unit()),
                        account.unit(),
                        payment.amountMinor());
        if (single && remainder > 0) {
            posting.contra(ledger.contra(Contra.LIABILITY, store, account.unit()), account.unit(), remainder);
        }
        plan.post(ledger, posting);
        if (single || remainder == 0) {
            instruments.close(plan, instrument.id());
        }
        if (single && remainder > 0) {
            // his who pays, not his to whom the card was sold: it may have been given away
            creditNote(plan, plan.customerId(), remainder);
        }
    }

    /** Issues a credit note against the liability; answers its id. */
    long creditNote(BookingPlan plan, Long customerId, long amountMinor) {
        return instruments.issue(
                plan,
                new Instruments.NewInstrument(
                        InstrumentKind.CREDIT_NOTE,
                        InstrumentCode.generate(InstrumentKind.CREDIT_NOTE),
                        customerId,
                        amountMinor,
                        plan.context().businessDate(),
                        limits.creditNoteExpiry(
                                plan.context().caller(), plan.context().businessDate()),
                        Contra.LIABILITY));
    }

    /** The programmes' bookers. */
    List<EffectBooker> bookers() {
        return bookers;
    }
}
