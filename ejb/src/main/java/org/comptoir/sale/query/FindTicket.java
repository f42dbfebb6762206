package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;

/** Finds the sale of a ticket that a customer shows: by its code, or by store, till and number as printed. */
@ApplicationScoped
public class FindTicket {

    private static final Pattern PRINTED =
            Pattern.compile("(?:(?:([A-Z0-9_-]+)\\s*[/ ]\\s*)?([A-Z0-9_-]+)\\s*[/ ]\\s*)?(\\d{1,12})");
    private static final String BY_NUMBER = "select s.id from sale s join till t on t.id = s.till_id "
            + "join store o on o.id = t.store_id where s.brand_id = ? and s.ticket_no = ? and ";

    private Sql sql;

    protected FindTicket() {}

    @Inject
    public FindTicket(Sql sql) {
        this.sql = sql;
    }

    /**
     * The sale's id: {@code TK1234} is the printed code, {@code 17} a ticket of the caller's till, {@code T2/17} of
     * another till of the store, {@code PAR01/T2/17} of another store. Refuses {@code return.ticket-unknown}.
     */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public long find(Caller caller, String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return TicketCode.saleId(text).orElseGet(() -> printed(caller, text));
    }

    private long printed(Caller caller, String text) {
        Matcher parts = PRINTED.matcher(text);
        if (!parts.matches()) {
            throw unknown(text);
        }
        long number = Long.parseLong(parts.group(3));
        String till = parts.group(2);
        String store = parts.group(1);
        if (till == null) {
            return one(text, "t.id = ?", caller.brandId(), number, caller.tillId());
        }
        return store == null
                ? one(text, "o.id = ? and t.code = ?", caller.brandId(), number, caller.storeId(), till)
                : one(text, "o.code = ? and t.code = ?", caller.brandId(), number, store, till);
    }

    private long one(String text, String place, Object... params) {
        return sql.first(BY_NUMBER + place, row -> row.id("id"), params).orElseThrow(() -> unknown(text));
    }

    private static Refused unknown(String text) {
        return new Refused(Reason.of("return.ticket-unknown", text));
    }
}
