package org.comptoir.sale.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.domain.VatSplit;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.Settlement;
import org.comptoir.sale.domain.TillHead;

/** Builds the document of a sale from what was priced and paid. */
final class SaleAssembly {

    private SaleAssembly() {}

    /** Price, payments, and the instrument each line of stored value issued or loaded. */
    record Priced(Quote quote, Settlement settlement, Map<Integer, Long> cards) {}

    static Sale sale(BookingContext context, BookSale.Order order, TillHead head, Priced priced) {
        CompleteSale.Request request = order.request();
        Quote quote = priced.quote();
        Sale.Header header = new Sale.Header(
                context.saleId(),
                request.saleId(),
                order.hash(),
                SaleKind.SALE,
                null,
                context.caller().brandId(),
                context.caller().storeId(),
                request.tillId(),
                head.sessionId(),
                head.lastTicketNo() + 1,
                order.stored() == null ? null : order.stored().id(),
                context.businessDate(),
                context.bookedAt(),
                context.caller().userId(),
                context.caller().level(),
                request.sellerId() == null ? context.caller().sellerId() : request.sellerId(),
                context.caller().approverId(),
                order.basket().customerId(),
                context.currency(),
                quote.listMinor(),
                quote.discountMinor(),
                quote.totalMinor(),
                priced.settlement().changeMinor(),
                quote.turnoverMinor(),
                quote.pointsEarned(),
                null);
        VatSplit vat = vat(quote, priced.settlement());
        return new Sale(
                header,
                lines(order.basket(), priced, vat),
                quote.effects(),
                vat.rates(),
                priced.settlement().payments());
    }

    /** What single-purpose stored value paid was taxed with its load (AT-75). */
    private static VatSplit vat(Quote quote, Settlement settlement) {
        return VatSplit.of(
                quote.lines().stream().map(Quote.Line::item).toList(),
                quote.lines().stream()
                        .map(line -> line.netMinor() - prepaid(settlement, line))
                        .toList());
    }

    private static long prepaid(Settlement settlement, Quote.Line line) {
        return settlement.prepaid().getOrDefault(line.item().lineNo(), 0L);
    }

    private static List<SaleLine> lines(Basket basket, Priced all, VatSplit vat) {
        List<SaleLine> lines = new ArrayList<>();
        for (int i = 0; i < all.quote().lines().size(); i++) {
            Quote.Line priced = all.quote().lines().get(i);
            BasketLine line = basket.line(priced.item().lineNo());
            lines.add(new SaleLine(
                    line.lineNo(),
                    null,
                    line.kind(),
                    line.productId(),
                    all.cards().get(line.lineNo()),
                    line.reference(),
                    line.description(),
                    line.goods().category().familyId(),
                    line.quantity(),
                    line.unitPriceMinor(),
                    line.catalogPriceMinor(),
                    priced.listMinor(),
                    priced.discountMinor(),
                    priced.netMinor(),
                    line.vatRateBp(),
                    vat.ofLines().get(i),
                    line.overrideReason(),
                    0,
                    prepaid(all.settlement(), priced)));
        }
        return lines;
    }
}
