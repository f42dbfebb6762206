package org.comptoir.web.rest.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.sale.query.SaleDocuments;
import org.comptoir.shared.domain.Reason;
import org.comptoir.web.rest.problem.Problems;
import org.comptoir.web.rest.shared.Amount;
import org.comptoir.web.rest.shared.Percent;

/** Quotes and booked documents as JSON, reasons in the reader's language. */
@RequestScoped
public class SaleMapper {

    private Problems texts;
    private Programmes programmes;

    protected SaleMapper() {}

    @Inject
    public SaleMapper(Problems texts, Programmes programmes) {
        this.texts = texts;
        this.programmes = programmes;
    }

    QuoteBody quote(QuoteBasket.Quoted quoted, String currency) {
        Quote quote = quoted.quote();
        return new QuoteBody(
                currency,
                quote.lines().stream()
                        .map(line -> line(quoted.basket().line(line.item().lineNo()), line, currency))
                        .toList(),
                effects(quote.effects(), currency),
                quote.notApplied().stream().map(this::notApplied).toList(),
                vat(quote.vat(), currency),
                Amount.of(quote.listMinor(), currency),
                Amount.of(quote.discountMinor(), currency),
                Amount.of(quote.totalMinor(), currency),
                Amount.of(quote.storedValueMinor(), currency),
                quote.pointsEarned());
    }

    SaleBody sale(SaleDocuments.Document document) {
        Sale sale = document.sale();
        Sale.Header header = sale.header();
        String currency = header.currency();
        return new SaleBody(
                header.id(),
                header.uuid(),
                header.kind().name(),
                header.originalId(),
                header.storeId(),
                header.tillId(),
                header.ticketNo(),
                TicketCode.of(header.id()),
                header.businessDate(),
                header.bookedAt(),
                document.seller(),
                document.customerNo(),
                currency,
                sale.lines().stream().map(line -> line(line, currency)).toList(),
                effects(sale.effects(), currency),
                vat(sale.vat(), currency),
                Amount.of(header.listMinor(), currency),
                Amount.of(header.discountMinor(), currency),
                Amount.of(header.totalMinor(), currency),
                Amount.of(header.turnoverMinor(), currency),
                sale.payments().stream()
                        .map(payment -> payment(payment, document, currency))
                        .toList(),
                Amount.of(header.changeMinor(), currency),
                header.pointsEarned(),
                header.reason(),
                document.issued().stream()
                        .map(issued -> new SaleBody.Issued(
                                issued.kind(),
                                issued.code(),
                                Amount.of(issued.amountMinor(), currency),
                                issued.expiresOn()))
                        .toList());
    }

    private static PricedBody.Line line(BasketLine line, Quote.Line priced, String currency) {
        return new PricedBody.Line(
                line.lineNo(),
                null,
                line.kind().name(),
                line.reference(),
                line.description(),
                line.quantity(),
                Amount.of(line.unitPriceMinor(), currency),
                Amount.of(line.catalogPriceMinor(), currency),
                line.overrideReason(),
                Amount.of(priced.listMinor(), currency),
                Amount.of(priced.discountMinor(), currency),
                Amount.of(priced.netMinor(), currency),
                new Percent(line.vatRateBp()),
                Amount.of(priced.vatMinor(), currency),
                null,
                null);
    }

    static PricedBody.Line line(SaleLine line, String currency) {
        return new PricedBody.Line(
                line.lineNo(),
                line.originalLineNo(),
                line.kind().name(),
                line.reference(),
                line.description(),
                line.quantity(),
                Amount.of(line.unitPriceMinor(), currency),
                Amount.of(line.catalogPriceMinor(), currency),
                line.overrideReason(),
                Amount.of(line.listMinor(), currency),
                Amount.of(line.discountMinor(), currency),
                Amount.of(line.netMinor(), currency),
                new Percent(line.vatRateBp()),
                Amount.of(line.vatMinor(), currency),
                line.prepaidMinor() == 0 ? null : Amount.of(line.prepaidMinor(), currency),
                line.originalLineNo() == null ? line.returnedQuantity() : null);
    }

    List<PricedBody.EffectBody> effects(List<Effect> effects, String currency) {
        return effects.stream()
                .map(effect -> new PricedBody.EffectBody(
                        effect.lineNo(),
                        effect.kind().name(),
                        effect.rule(),
                        effect.unit(),
                        effect.unit().equals(currency)
                                ? Amount.of(effect.amount(), currency)
                                : new Amount(BigDecimal.valueOf(effect.amount())),
                        reason(effect.reason())))
                .toList();
    }

    private PricedBody.NotAppliedBody notApplied(NotApplied missed) {
        return new PricedBody.NotAppliedBody(
                missed.rule(),
                missed.programmeVersionId() == null ? null : programme(missed.programmeVersionId()),
                reason(missed.why()),
                reason(missed.unlock()),
                missed.near());
    }

    private PricedBody.ProgrammeRef programme(long versionId) {
        ProgrammeVersion version = programmes.version(versionId);
        return new PricedBody.ProgrammeRef(version.programmeId(), version.name(), version.versionNo());
    }

    private PricedBody.ReasonBody reason(Reason reason) {
        return reason == null ? null : new PricedBody.ReasonBody(reason.code(), reason.args(), texts.text(reason));
    }

    static List<PricedBody.VatBody> vat(List<Quote.Vat> rates, String currency) {
        return rates.stream()
                .map(vat -> new PricedBody.VatBody(
                        new Percent(vat.rateBp()),
                        Amount.of(vat.grossMinor(), currency),
                        Amount.of(vat.netMinor(), currency),
                        Amount.of(vat.vatMinor(), currency)))
                .toList();
    }

    private static SaleBody.Payment payment(Payment payment, SaleDocuments.Document document, String currency) {
        return new SaleBody.Payment(
                payment.kind().name(),
                Amount.of(payment.amountMinor(), currency),
                Amount.of(payment.givenMinor(), currency),
                payment.instrumentId() == null ? null : document.payers().get(payment.instrumentId()),
                payment.reference());
    }
}
