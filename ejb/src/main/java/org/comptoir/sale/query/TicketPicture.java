package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.device.escpos.TicketImage;
import org.comptoir.printing.application.PrinterProfiles;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** The ticket of a sale as it came, or comes, out of the printer, from the bytes of its first print job. */
@ApplicationScoped
public class TicketPicture {

    private static final String FIRST = "select j.till_id, j.payload from print_job j join sale s on s.id = j.sale_id "
            + "where j.sale_id = ? and s.brand_id = ? and j.kind = 'TICKET' and j.copy_no = 0 "
            + "order by j.id offset 0 rows fetch next 1 rows only";

    private Sql sql;
    private Stores stores;
    private PrinterProfiles profiles;

    protected TicketPicture() {}

    @Inject
    public TicketPicture(Sql sql, Stores stores, PrinterProfiles profiles) {
        this.sql = sql;
        this.stores = stores;
        this.profiles = profiles;
    }

    /** A PNG; empty when no ticket of that sale was ever asked for, or the sale is another brand's. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Optional<byte[]> of(Caller caller, long saleId) {
        return sql.first(
                FIRST,
                row -> TicketImage.png(row.bytes("payload"), profiles.of(stores.till(row.id("till_id")))),
                saleId,
                caller.brandId());
    }
}
