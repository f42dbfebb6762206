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
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Undoes a whole sale before its till session is closed, on its business day and at its till: everything is reversed as
 * by a whole return, and the original tenders get their money back. The document says VOID, and who did it and why is
 * audited. A replay gives the first answer.
 */
@Stateless
@Requires(value = Permission.VOID_SALE, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VoidSale {

    private Sales sales;
    private BookReturn bookReturn;

    protected VoidSale() {}

    @Inject
    public VoidSale(Sales sales, BookReturn bookReturn) {
        this.sales = sales;
        this.bookReturn = bookReturn;
    }

    /**
     * What to undo.
     *
     * @param voidId made by the client, unique for life
     * @param leaseNo as for a sale
     * @param reason why; never blank
     */
    public record Request(
            @NotNull UUID voidId,
            long tillId,
            Long leaseNo,
            long originalSaleId,
            @NotNull String reason,
            boolean printReceipt) {}

    /**
     * The booked document. Refuses {@code return.reason-missing}, {@code sale.unknown}, {@code void.closed} for a sale of
     * another day, till or session, {@code void.partly-returned}, and what {@link ReturnSale} refuses.
     */
    public CompleteSale.Completed undo(Caller caller, Request request) {
        if (request.reason().isBlank()) {
            throw new Refused(Reason.of("return.reason-missing"));
        }
        String hash = Hash.of(Json.write(request));
        return Retry.transaction(() -> Replays.of(sales, request.voidId(), hash).orElseGet(() -> {
            Sale original = sales.byId(caller.brandId(), request.originalSaleId())
                    .orElseThrow(() -> new Refused(Reason.of("sale.unknown", request.originalSaleId())));
            ReturnBooking.Order order = new ReturnBooking.Order(
                    new ReturnBooking.Paper(
                            request.voidId(),
                            hash,
                            SaleKind.VOID,
                            request.tillId(),
                            request.leaseNo(),
                            request.reason(),
                            request.printReceipt()),
                    new DraftReturn.Wish(original, List.of(), RefundAs.ORIGINAL, 0));
            return new CompleteSale.Completed(bookReturn.book(caller, order), false);
        }));
    }
}
