package org.comptoir.sale.application;

import java.util.List;
import java.util.UUID;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TillHead;

/** Builds the document of a return: the same shape as a sale's, negative. */
final class ReturnAssembly {

    private ReturnAssembly() {}

    /** What a return is about; originalId is null for goods without a ticket. */
    record Asked(UUID id, String hash, SaleKind kind, Long originalId, Long customerId, String reason) {}

    /** The document's rows. */
    record Parts(List<SaleLine> lines, List<Effect> effects, List<Payment> payments) {}

    static Sale document(BookingContext context, Asked asked, TillHead head, Parts parts) {
        List<SaleLine> lines = parts.lines();
        long turnover = lines.stream()
                .filter(line -> line.kind() == Item.Kind.ARTICLE)
                .mapToLong(SaleLine::netMinor)
                .sum();
        Sale.Header header = new Sale.Header(
                context.saleId(),
                asked.id(),
                asked.hash(),
                asked.kind(),
                asked.originalId(),
                context.caller().brandId(),
                context.caller().storeId(),
                context.caller().tillId(),
                head.sessionId(),
                head.lastTicketNo() + 1,
                null,
                context.businessDate(),
                context.bookedAt(),
                context.caller().userId(),
                context.caller().level(),
                context.caller().sellerId(),
                context.caller().approverId(),
                asked.customerId(),
                context.currency(),
                lines.stream().mapToLong(SaleLine::listMinor).sum(),
                lines.stream().mapToLong(SaleLine::discountMinor).sum(),
                lines.stream().mapToLong(SaleLine::netMinor).sum(),
                0,
                turnover,
                parts.effects().stream()
                        .filter(effect -> effect.kind() == Effect.Kind.POINTS)
                        .mapToLong(Effect::amount)
                        .sum(),
                asked.reason());
        return new Sale(header, lines, parts.effects(), ReturnPlan.vat(lines), parts.payments());
    }
}
