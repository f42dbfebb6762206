package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The transaction of a sale. */
@Stateless
@Unrestricted("called only by CompleteSale, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookSale {

    private SaleBooking booking;

    protected BookSale() {}

    @Inject
    public BookSale(SaleBooking booking) {
        this.booking = booking;
    }

    /**
     * What to book.
     *
     * @param stored the till's basket as read, null for a basket of a client
     */
    public record Order(CompleteSale.Request request, String hash, Baskets.Stored stored, Basket basket) {}

    /** The booked sale; {@code StaleState} when a race was lost and the whole may be tried again. */
    public Sale book(Caller caller, Order order) {
        if (order.request().tenders().stream().anyMatch(tender -> tender.kind() == TenderKind.EXCHANGE)) {
            throw new Refused(Reason.of("payment.only-in-exchange"));
        }
        return booking.book(caller, order);
    }
}
