package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.People;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * Completes a sale, once: a replay of the client's id gives the first answer, other content under it is refused. It has
 * no transaction of its own; {@link BookSale} has, and is tried again when it loses a race.
 */
@Stateless
@Requires(value = Permission.SELL, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompleteSale {

    private Baskets baskets;
    private SaleOnce once;
    private People people;

    protected CompleteSale() {}

    @Inject
    public CompleteSale(Baskets baskets, SaleOnce once, People people) {
        this.baskets = baskets;
        this.once = once;
        this.people = people;
    }

    /**
     * What to sell and how it is paid.
     *
     * @param saleId made by the client, unique for life
     * @param leaseNo the number of the till's lease; null for a client that holds none (REST)
     * @param basketVersion the version of the till's open basket that the cashier saw; null with {@code basket}
     * @param basket a basket that lies at no till (REST); null for the till's open one
     * @param expectedTotalMinor the total the cashier saw and took; another one is refused
     * @param sellerId who sold; null for the caller's seller
     * @param printReceipt true when the customer wants it on paper
     */
    public record Request(
            @NotNull UUID saleId,
            long tillId,
            Long leaseNo,
            Long basketVersion,
            Basket basket,
            long expectedTotalMinor,
            @NotNull List<Tender> tenders,
            Long sellerId,
            boolean printReceipt) {

        String hash() {
            return Hash.of(Json.write(this));
        }
    }

    /**
     * The booked sale.
     *
     * @param replayed true when it had been booked before
     */
    public record Completed(Sale sale, boolean replayed) {}

    /**
     * Books the sale. Refuses {@code basket.empty}, {@code basket.changed}, {@code till.not-open},
     * {@code till.lease-lost}, {@code seller.unknown}, {@code request.other-content}, and whatever stands in the way of a payment.
     */
    public Completed complete(Caller caller, Request request) {
        String hash = request.hash();
        return once.book(caller, request.saleId(), hash, () -> order(caller, request, hash));
    }

    private BookSale.Order order(Caller caller, Request request, String hash) {
        if (request.sellerId() != null && !people.canSell(caller.brandId(), request.sellerId())) {
            throw new Refused(Reason.of("seller.unknown", request.sellerId()));
        }
        Baskets.Stored stored = stored(request);
        Basket basket = stored == null ? request.basket() : stored.basket();
        return new BookSale.Order(request, hash, stored, basket.notEmpty());
    }

    private Baskets.Stored stored(Request request) {
        if (request.basket() != null) {
            return null;
        }
        return baskets.openAt(request.tillId())
                .filter(open -> request.basketVersion() == null || open.version() == request.basketVersion())
                .orElseThrow(() -> new Refused(Reason.of("basket.changed")));
    }
}
