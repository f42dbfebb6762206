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
import org.comptoir.customer.application.Customers;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Takes goods back without their ticket: needs the permission and a reason, and is audited. */
@Stateless
@Requires(Permission.RETURN_WITHOUT_TICKET)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnWithoutTicket {

    private Sales sales;
    private BookReturnWithoutTicket book;
    private Customers customers;

    protected ReturnWithoutTicket() {}

    @Inject
    public ReturnWithoutTicket(Sales sales, BookReturnWithoutTicket book, Customers customers) {
        this.sales = sales;
        this.book = book;
        this.customers = customers;
    }

    /** Units of an article and what is paid back for each, VAT included. */
    public record Goods(long productId, int quantity, long unitPriceMinor) {}

    /**
     * What comes back.
     *
     * @param returnId made by the client, unique for life
     * @param customerId who brings it, null when unknown
     * @param asCreditNote true for a credit note, false for cash
     */
    public record Request(
            @NotNull UUID returnId,
            long tillId,
            Long leaseNo,
            @NotNull List<Goods> goods,
            Long customerId,
            boolean asCreditNote,
            String reason,
            boolean printReceipt) {}

    /** The booked return; refuses {@code return.reason-missing}, {@code return.nothing-left}, {@code article.unknown}. */
    public CompleteSale.Completed takeBack(Caller caller, Request request) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw new Refused(Reason.of("return.reason-missing"));
        }
        if (request.goods().isEmpty()) {
            throw new Refused(Reason.of("return.nothing-left"));
        }
        if (request.customerId() != null) {
            customers.active(caller.brandId(), request.customerId());
        }
        String hash = Hash.of(Json.write(request));
        return Retry.transaction(() -> Replays.of(sales, request.returnId(), hash)
                .orElseGet(() -> new CompleteSale.Completed(book.book(caller, request, hash), false)));
    }
}
