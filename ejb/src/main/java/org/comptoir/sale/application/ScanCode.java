package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.Refused;

/**
 * The one scan resolver (R30): says what a scanned or typed code is and does what the till expects. An article joins the
 * basket, a customer's card or number attaches the customer, a voucher is laid on the basket; a gift card or credit note
 * is answered as something to pay with, a ticket as a sale to look at. A code that means several things does nothing before
 * one of them is chosen (D-17).
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanCode {

    private CodeMeanings meanings;
    private Instruments instruments;
    private Baskets baskets;
    private EditBasket editBasket;
    private ViewBasket viewBasket;

    protected ScanCode() {}

    @Inject
    public ScanCode(
            CodeMeanings meanings,
            Instruments instruments,
            Baskets baskets,
            EditBasket editBasket,
            ViewBasket viewBasket) {
        this.meanings = meanings;
        this.instruments = instruments;
        this.baskets = baskets;
        this.editBasket = editBasket;
        this.viewBasket = viewBasket;
    }

    /**
     * A code read at a till.
     *
     * @param quantity applies to articles
     * @param wanted kinds that the place of the scan is about, such as a tender where money is asked for: one of them is
     *     taken before any other, without a question
     * @param chosen key of the meaning that was chosen, null before
     */
    public record Request(long tillId, @NotNull String code, int quantity, Set<Kind> wanted, String chosen) {

        public Request {
            wanted = wanted == null ? Set.of() : Set.copyOf(wanted);
        }

        /** A scan of which nothing else is known. */
        public Request(long tillId, String code, int quantity) {
            this(tillId, code, quantity, Set.of(), null);
        }
    }

    /** What a code turned out to be. */
    public enum Kind {
        ARTICLE,
        CUSTOMER,
        VOUCHER,
        /** A coupon, a VIP card: laid on the basket. */
        CLAIM,
        TENDER,
        TICKET,
        /** Several things: nothing was done, one is to be chosen (D-17). */
        AMBIGUOUS
    }

    /**
     * What was done.
     *
     * @param instrument what can be paid with, for a tender; null otherwise
     * @param saleId the sale, for a ticket; null otherwise
     * @param meanings what there is to choose from; empty otherwise
     */
    public record Outcome(Kind kind, PricedBasket basket, Instrument instrument, Long saleId, List<Meaning> meanings) {}

    /**
     * Refuses {@code code.unknown}, also of a choice that is none, and {@code code.mistyped}; the basket is then as it
     * was.
     */
    public Outcome scan(Caller caller, Request request) {
        String code = request.code().strip();
        Basket basket =
                baskets.openAt(request.tillId()).map(Baskets.Stored::basket).orElseGet(Basket::empty);
        List<Meaning> found = meant(request, meanings.of(caller, basket, code));
        if (found.isEmpty()) {
            throw unknown(request);
        }
        return found.size() == 1
                ? done(caller, request, found.get(0))
                : new Outcome(
                        Kind.AMBIGUOUS,
                        viewBasket.view(caller, request.tillId()),
                        null,
                        null,
                        meanings.named(caller, found));
    }

    private static Refused unknown(Request request) {
        return CodeMeanings.unknown(request.code().strip().toUpperCase(Locale.ROOT));
    }

    /** The chosen one; else those that the place is about, and all when there is none. */
    private static List<Meaning> meant(Request request, List<Meaning> all) {
        if (request.chosen() != null) {
            return all.stream()
                    .filter(meaning -> meaning.key().equals(request.chosen()))
                    .toList();
        }
        List<Meaning> wanted = all.stream()
                .filter(meaning -> request.wanted().contains(meaning.kind()))
                .toList();
        return wanted.isEmpty() ? all : wanted;
    }

    private Outcome done(Caller caller, Request request, Meaning meaning) {
        return switch (meaning.kind()) {
            case ARTICLE ->
                changed(meaning, caller, request, new BasketChange.AddArticle(meaning.id(), request.quantity()));
            case CUSTOMER -> changed(meaning, caller, request, new BasketChange.AttachCustomer(meaning.id()));
            case VOUCHER, CLAIM -> changed(meaning, caller, request, new BasketChange.LayClaim(meaning.claim()));
            case TENDER -> {
                Instrument instrument =
                        instruments.byId(caller.brandId(), meaning.id()).orElseThrow(() -> unknown(request));
                yield new Outcome(Kind.TENDER, viewBasket.view(caller, request.tillId()), instrument, null, List.of());
            }
            case TICKET ->
                new Outcome(Kind.TICKET, viewBasket.view(caller, request.tillId()), null, meaning.id(), List.of());
            case AMBIGUOUS -> throw new IllegalStateException("meaning " + meaning.key());
        };
    }

    private Outcome changed(Meaning meaning, Caller caller, Request request, BasketChange change) {
        PricedBasket basket = editBasket.edit(caller, new EditBasket.Request(request.tillId(), change));
        return new Outcome(meaning.kind(), basket, null, null, List.of());
    }
}
