package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.domain.Sale;

/** The transaction of a return or a void of a sale. */
@Stateless
@Unrestricted("called only by ReturnSale and VoidSale, which have asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookReturn {

    private ReturnBooking booking;

    protected BookReturn() {}

    @Inject
    public BookReturn(ReturnBooking booking) {
        this.booking = booking;
    }

    /** The booked document; {@code StaleState} when a race was lost. */
    public Sale book(Caller caller, ReturnBooking.Order order) {
        return booking.book(caller, order);
    }
}
