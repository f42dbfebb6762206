package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.customer.application.Customers;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The one scan resolver (R30): says what a scanned or typed code is and does what the till expects. An article joins the
 * basket, a customer's card or number attaches the customer, a voucher is laid on the basket; a gift card or credit note
 * is answered as something to pay with, a ticket as a sale to look at.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanCode {

    private CodeRegistry codes;
    private Articles articles;
    private Customers customers;
    private Instruments instruments;
    private ClaimDesk claims;
    private EditBasket editBasket;
    private ViewBasket viewBasket;

    protected ScanCode() {}

    @Inject
    public ScanCode(
            CodeRegistry codes,
            Articles articles,
            Customers customers,
            Instruments instruments,
            ClaimDesk claims,
            EditBasket editBasket,
            ViewBasket viewBasket) {
        this.codes = codes;
        this.articles = articles;
        this.customers = customers;
        this.instruments = instruments;
        this.claims = claims;
        this.editBasket = editBasket;
        this.viewBasket = viewBasket;
    }

    /** A code read at a till; quantity applies to articles. */
    public record Request(long tillId, @NotNull String code, int quantity) {}

    /** What a code turned out to be. */
    public enum Kind {
        ARTICLE,
        CUSTOMER,
        VOUCHER,
        /** A coupon, a VIP card: laid on the basket. */
        CLAIM,
        TENDER,
        TICKET
    }

    /**
     * What was done.
     *
     * @param instrument what can be paid with, for a tender; null otherwise
     * @param saleId the sale, for a ticket; null otherwise
     */
    public record Outcome(Kind kind, PricedBasket basket, Instrument instrument, Long saleId) {}

    /** Refuses {@code code.malformed}, {@code code.unknown}, {@code code.mistyped}; the basket is then as it was. */
    public Outcome scan(Caller caller, Request request) {
        String code = request.code().strip().toUpperCase(Locale.ROOT);
        Optional<Long> ticket = TicketCode.saleId(code);
        if (ticket.isPresent()) {
            return new Outcome(Kind.TICKET, viewBasket.view(caller, request.tillId()), null, ticket.get());
        }
        Optional<CodeRegistry.Target> found =
                resolve(caller, request.code().strip()).or(() -> resolve(caller, code));
        if (found.isEmpty()) {
            Basket basket = viewBasket.view(caller, request.tillId()).basket();
            return claims.typed(caller, basket, code)
                    .map(claim -> laid(caller, request, claim))
                    .orElseThrow(() -> unknown(code));
        }
        CodeRegistry.Target target = found.get();
        if (target.kind().equals(CodeRegistry.Kind.PRODUCT)) {
            return changed(Kind.ARTICLE, caller, request, new BasketChange.AddArticle(target.id(), request.quantity()));
        } else if (target.kind().equals(CodeRegistry.Kind.CUSTOMER)) {
            return changed(Kind.CUSTOMER, caller, request, new BasketChange.AttachCustomer(target.id()));
        }
        return claims.scanned(caller, target)
                .map(claim -> laid(caller, request, claim))
                .orElseGet(() -> tender(caller, request, target));
    }

    private Outcome laid(Caller caller, Request request, Claim claim) {
        Kind kind = claim.instrumentId() == null ? Kind.CLAIM : Kind.VOUCHER;
        return changed(kind, caller, request, new BasketChange.LayClaim(claim));
    }

    private Optional<CodeRegistry.Target> resolve(Caller caller, String code) {
        return codes.find(caller.brandId(), code).or(() -> unregistered(caller, code));
    }

    /** References and customer numbers may be typed; they are looked up where they live. */
    private Optional<CodeRegistry.Target> unregistered(Caller caller, String code) {
        Optional<CodeRegistry.Target> article = articles.byReference(caller.brandId(), code)
                .map(Article::id)
                .map(id -> new CodeRegistry.Target(CodeRegistry.Kind.PRODUCT, id));
        return article.isPresent() || !code.matches("\\d{1,12}")
                ? article
                : customers
                        .byNumber(caller.brandId(), Long.parseLong(code))
                        .map(id -> new CodeRegistry.Target(CodeRegistry.Kind.CUSTOMER, id));
    }

    private Outcome tender(Caller caller, Request request, CodeRegistry.Target target) {
        Instrument instrument = Optional.of(target)
                .filter(found -> found.kind().equals(CodeRegistry.Kind.INSTRUMENT))
                .flatMap(found -> instruments.byId(caller.brandId(), found.id()))
                .orElseThrow(() -> unknown(request.code()));
        return new Outcome(Kind.TENDER, viewBasket.view(caller, request.tillId()), instrument, null);
    }

    private Outcome changed(Kind kind, Caller caller, Request request, BasketChange change) {
        PricedBasket basket = editBasket.edit(caller, new EditBasket.Request(request.tillId(), change));
        return new Outcome(kind, basket, null, null);
    }

    /** Long codes may be an instrument's: they are not shown, and a wrong check digit is told as a typing error. */
    private static Refused unknown(String code) {
        if (!code.matches("[A-Z0-9#-]{14,40}")) {
            return new Refused(Reason.of("code.unknown", code));
        }
        InstrumentCode typed = new InstrumentCode(code);
        Reason why = typed.whyUnknown();
        return new Refused(why.code().equals("code.mistyped") ? why : Reason.of("code.unknown", typed.masked()));
    }
}
