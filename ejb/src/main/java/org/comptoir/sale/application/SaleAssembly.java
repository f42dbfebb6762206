package org.comptoir.sale.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.pricing.domain.Quote;
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

    /** Price, payments, and the instrument each gift-card line issued. */
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
        return new Sale(
                header,
                lines(order.basket(), quote, priced.cards()),
                quote.effects(),
                quote.vat(),
                priced.settlement().payments());
    }

    private static List<SaleLine> lines(Basket basket, Quote quote, Map<Integer, Long> cards) {
        List<SaleLine> lines = new ArrayList<>();
        for (Quote.Line priced : quote.lines()) {
            BasketLine line = basket.line(priced.item().lineNo());
            lines.add(new SaleLine(
                    line.lineNo(),
                    null,
                    line.kind(),
                    line.productId(),
                    cards.get(line.lineNo()),
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
                    priced.vatMinor(),
                    line.overrideReason(),
                    0));
        }
        return lines;
    }
}
