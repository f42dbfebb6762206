package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A ticket to look at on the screen: nothing is printed. */
@Stateless
@Requires(value = Permission.VIEW_SALES, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewTicket {

    private Sales sales;
    private Instruments instruments;
    private Receipts receipts;

    protected ViewTicket() {}

    @Inject
    public ViewTicket(Sales sales, Instruments instruments, Receipts receipts) {
        this.sales = sales;
        this.instruments = instruments;
        this.receipts = receipts;
    }

    /** Its bytes in the printer's language, to be drawn; refuses {@code sale.unknown}. */
    public byte[] view(Caller caller, long saleId) {
        Sale sale =
                sales.byId(caller.brandId(), saleId).orElseThrow(() -> new Refused(Reason.of("sale.unknown", saleId)));
        return receipts.ticket(sale, instruments.issuedBy(saleId));
    }
}
