package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.printing.application.ReprintTicket;
import org.comptoir.printing.domain.PrintBook;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Prints a sale's ticket when the customer asks for it: the original once, a copy marked DUPLICATA afterwards. */
@Stateless
@Requires(Permission.PRINT)
public class PrintTicket {

    private Sales sales;
    private Instruments instruments;
    private Receipts receipts;
    private PrintBook book;
    private ReprintTicket reprintTicket;
    private Sql sql;

    protected PrintTicket() {}

    @Inject
    public PrintTicket(
            Sales sales,
            Instruments instruments,
            Receipts receipts,
            PrintBook book,
            ReprintTicket reprintTicket,
            Sql sql) {
        this.sales = sales;
        this.instruments = instruments;
        this.receipts = receipts;
        this.book = book;
        this.reprintTicket = reprintTicket;
        this.sql = sql;
    }

    /** Queues the ticket; refuses {@code sale.unknown} and what {@link ReprintTicket} refuses. */
    public void print(Caller caller, long saleId) {
        Sale sale =
                sales.byId(caller.brandId(), saleId).orElseThrow(() -> new Refused(Reason.of("sale.unknown", saleId)));
        if (book.lockOriginal(saleId).isPresent()) {
            reprintTicket.reprint(caller, saleId);
            return;
        }
        SqlBundle bundle = sql.bundle();
        receipts.print(bundle, sale, instruments.issuedBy(saleId));
        bundle.run();
    }
}
