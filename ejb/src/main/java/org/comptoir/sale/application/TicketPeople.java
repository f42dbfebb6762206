package org.comptoir.sale.application;

import org.comptoir.sale.domain.Sale;

/** Names that stand on a ticket. */
public interface TicketPeople {

    /** Seller and customer; customer parts are null for an anonymous sale. */
    record People(String seller, Long customerNo, String customerName) {}

    /** The people of a document, in one read. */
    People of(Sale.Header header);
}
