package org.comptoir.web.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.instrument.application.HoldInstrument;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.ReleaseHold;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Holds;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.TenderTerms;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.CurrentCaller;

/** What the customer has given so far for the basket on the counter; the sale's id is made with it, once. */
@Named
@ViewScoped
public class Payment implements Serializable {

    private static final long serialVersionUID = 1L;

    private CurrentCaller currentCaller;
    private Counter counter;
    private Instruments instruments;
    private TenderTerms terms;
    private HoldInstrument holdInstrument;
    private ReleaseHold releaseHold;
    private Clock clock;

    private UUID saleId;
    private final ArrayList<Given> given = new ArrayList<>();
    private Long sellerId;
    private String sellerName;
    private boolean printed;

    protected Payment() {}

    @Inject
    public Payment(
            CurrentCaller currentCaller,
            Counter counter,
            Instruments instruments,
            TenderTerms terms,
            HoldInstrument holdInstrument,
            ReleaseHold releaseHold,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.counter = counter;
        this.instruments = instruments;
        this.terms = terms;
        this.holdInstrument = holdInstrument;
        this.releaseHold = releaseHold;
        this.clock = clock;
    }

    /** A tender as it was given; minor is null for an instrument, of which what is needed is taken. */
    private record Given(TenderKind kind, Long minor, Long instrumentId) implements Serializable {

        Tender tender() {
            return new Tender(kind, minor, instrumentId);
        }
    }

    /** A new sale: nothing given, the user sells, no ticket on paper. */
    void begin() {
        saleId = UUID.randomUUID();
        given.stream()
                .map(Given::instrumentId)
                .filter(Objects::nonNull)
                .forEach(instrument -> release(holder(), instrument));
        given.clear();
        sellerId = null;
        sellerName = null;
        printed = false;
    }

    UUID saleId() {
        return saleId;
    }

    /** Adds money; refuses what cannot be used, and then nothing was added. */
    void add(TenderKind kind, long minor) {
        if (minor <= 0) {
            throw new Refused(Reason.of("payment.amount"));
        }
        keep(new Given(kind, minor, null));
    }

    /** Adds a card or credit note; refuses an expired one, one that is used up, one that lies there already. */
    void add(Instrument instrument) {
        TenderKind kind = TenderKind.of(instrument.kind())
                .orElseThrow(() -> new Refused(Reason.of("instrument.no-tender", instrument.kind())));
        String holder = holder();
        holdInstrument.hold(
                currentCaller.get(),
                new HoldInstrument.Request(currentCaller.get().tillId(), holder, instrument.id(), null));
        try {
            keep(new Given(kind, null, instrument.id()));
        } catch (Refused e) {
            boolean lies = given.stream().anyMatch(one -> Objects.equals(one.instrumentId(), instrument.id()));
            if (!lies) {
                release(holder, instrument.id());
            }
            throw e;
        }
    }

    /**
     * After the basket has changed under what was given: what cannot pay any more, another customer's card, lies there no
     * longer. Answers why the last of it does not; empty when all stays.
     */
    Optional<Reason> review() {
        List<Given> before = List.copyOf(given);
        Reason why = null;
        given.clear();
        for (Given one : before) {
            try {
                keep(one);
            } catch (Refused e) {
                why = e.reason();
                if (one.instrumentId() != null) {
                    release(holder(), one.instrumentId());
                }
            }
        }
        return Optional.ofNullable(why);
    }

    /** Takes the last tender back; false when there is none. */
    boolean takeBack() {
        if (given.isEmpty()) {
            return false;
        }
        Given last = given.remove(given.size() - 1);
        if (last.instrumentId() != null) {
            release(holder(), last.instrumentId());
        }
        return true;
    }

    private String holder() {
        return Hold.ofBasket(counter.view().basketId());
    }

    private void release(String holder, long instrumentId) {
        releaseHold.release(currentCaller.get(), new ReleaseHold.Request(holder, List.of(instrumentId)));
    }

    private void keep(Given next) {
        given.add(next);
        try {
            settlement();
        } catch (Refused e) {
            given.remove(given.size() - 1);
            throw e;
        }
    }

    List<Tender> tenders() {
        return given.stream().map(Given::tender).toList();
    }

    /** How the tenders pay, as the booking will compute it; what is missing is filled up in cash. */
    private Settlement settlement() {
        Quote quote = counter.view().quote();
        List<Tender> tenders = new ArrayList<>(tenders());
        if (quote.totalMinor() > 0) {
            tenders.add(new Tender(TenderKind.CASH, quote.totalMinor(), null));
        }
        List<Instrument> used = given.stream()
                .filter(one -> one.instrumentId() != null)
                .map(one -> instruments
                        .byId(currentCaller.get().brandId(), one.instrumentId())
                        .orElseThrow())
                .toList();
        return Settlement.of(
                terms.due(counter.view().basket(), quote, currentCaller.currency()),
                tenders,
                terms.payers(used, Holds.none()),
                currentCaller.getStore().today(clock));
    }

    /** The tenders with what each of them pays. */
    public List<org.comptoir.sale.domain.Payment> getPayments() {
        List<org.comptoir.sale.domain.Payment> all = settlement().payments();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /** What is still to be paid, in minor units. */
    public long getRemaining() {
        List<org.comptoir.sale.domain.Payment> all = settlement().payments();
        return all.isEmpty() ? 0 : all.get(all.size() - 1).amountMinor();
    }

    /** Who sold, when it is not the user. */
    public Long getSellerId() {
        return sellerId;
    }

    /** The seller's name. */
    public String getSellerName() {
        return sellerName == null ? currentCaller.getFullName() : sellerName;
    }

    void seller(long id, String name) {
        sellerId = id;
        sellerName = name;
    }

    /** True when the customer wants a ticket on paper. */
    public boolean isPrinted() {
        return printed;
    }

    void togglePrint() {
        printed = !printed;
    }
}
