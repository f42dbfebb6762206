package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Takes a sale back, whole or by line, once: stored effects are reversed per unit, points clawed back, vouchers given
 * back when nothing is left, and the money goes to where it came from. A replay gives the first answer.
 */
@Stateless
@Requires(value = Permission.RETURN_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnSale {

    private Sales sales;
    private BookReturn bookReturn;

    protected ReturnSale() {}

    @Inject
    public ReturnSale(Sales sales, BookReturn bookReturn) {
        this.sales = sales;
        this.bookReturn = bookReturn;
    }

    /**
     * What comes back.
     *
     * @param returnId made by the client, unique for life
     * @param leaseNo as for a sale
     * @param originalSaleId any store of the brand may take its sale back
     * @param units lines and quantities; empty for all that is left
     * @param reason why, in the customer's words; may be null
     */
    public record Request(
            @NotNull UUID returnId,
            long tillId,
            Long leaseNo,
            long originalSaleId,
            @NotNull List<ReturnPlan.Units> units,
            @NotNull RefundAs refundAs,
            String reason,
            boolean printReceipt) {}

    /**
     * The booked return. Refuses {@code sale.unknown}, {@code return.nothing-left}, {@code return.too-many},
     * {@code return.card-used}, {@code till.not-open}, {@code request.other-content}; never because of points.
     */
    public CompleteSale.Completed takeBack(Caller caller, Request request) {
        String hash = Hash.of(Json.write(request));
        return Retry.transaction(() -> Replays.of(sales, request.returnId(), hash)
                .orElseGet(() -> {
                    Sale original = sales.byId(caller.brandId(), request.originalSaleId())
                            .orElseThrow(() -> new Refused(Reason.of("sale.unknown", request.originalSaleId())));
                    ReturnBooking.Order order = new ReturnBooking.Order(
                            new ReturnBooking.Paper(
                                    request.returnId(),
                                    hash,
                                    SaleKind.RETURN,
                                    request.tillId(),
                                    request.leaseNo(),
                                    request.reason(),
                                    request.printReceipt()),
                            new DraftReturn.Wish(original, request.units(), request.refundAs(), 0));
                    return new CompleteSale.Completed(bookReturn.book(caller, order), false);
                }));
    }
}
