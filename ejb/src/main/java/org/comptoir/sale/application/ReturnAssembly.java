package org.comptoir.sale.application;

import java.util.ArrayList;
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
    record Asked(UUID id, String hash, Long originalId, Long customerId, String reason) {}

    /** What the booking gave back: payments, and effects that programmes reversed. */
    record Booked(List<Payment> payments, List<Effect> effects) {}

    static Sale ofSale(BookingContext context, BookReturn.Order order, TillHead head, ReturnPlan plan, Booked booked) {
        List<Effect> effects = new ArrayList<>(plan.effects());
        effects.addAll(booked.effects());
        Asked asked = new Asked(
                order.request().returnId(),
                order.hash(),
                order.original().header().id(),
                order.original().header().customerId(),
                order.request().reason());
        return document(context, asked, head, new Parts(plan.lines(), effects, booked.payments()));
    }

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
                SaleKind.RETURN,
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
