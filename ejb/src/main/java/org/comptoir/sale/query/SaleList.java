package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.query.FullName;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Sales and returns of the caller's brand. */
@ApplicationScoped
public class SaleList {

    private Sql sql;

    protected SaleList() {}

    @Inject
    public SaleList(Sql sql) {
        this.sql = sql;
    }

    /**
     * A line of the list. Amounts are minor units, VAT included; a return's are negative.
     *
     * @param customerName last and first name, null without a customer
     */
    public record SaleRow(
            long id,
            SaleKind kind,
            String storeName,
            String tillCode,
            long ticketNo,
            LocalDate businessDate,
            Instant bookedAt,
            Long customerId,
            String customerName,
            String sellerName,
            long discountMinor,
            long totalMinor) {}

    /**
     * Sales and returns, the newest first; columns: date, from, to, ticketNo, kind, storeId, tillId, customerId, customer
     * (beginning of the name), seller, total, totalFrom, totalTo (minor units).
     */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Page<SaleRow> page(Caller caller, PageRequest request) {
        return new ListQuery(
                        "select s.id, s.kind, p.name as store_name, t.code as till_code, s.ticket_no, s.business_date, s.booked_at, s.customer_id, "
                                + "c.last_name, c.first_name, u.full_name, s.discount_minor, s.total_minor",
                        "from sale s left join store p on p.id = s.store_id left join till t on t.id = s.till_id "
                                + "left join customer c on c.id = s.customer_id and c.brand_id = s.brand_id "
                                + "left join app_user u on u.id = s.seller_id")
                .where("s.brand_id = ?", caller.brandId())
                .column("date", "s.booked_at", Match.EXACT)
                .column("from", "s.business_date", Match.DAY_FROM)
                .column("to", "s.business_date", Match.DAY_TO)
                .column("ticketNo", "s.ticket_no", Match.NUMBER)
                .column("kind", "s.kind", Match.CODE)
                .column("storeId", "s.store_id", Match.NUMBER)
                .column("tillId", "s.till_id", Match.NUMBER)
                .column("customerId", "s.customer_id", Match.NUMBER)
                .column("customer", "c.search_key", Match.FOLDED_PREFIX)
                .column("seller", "u.full_name", Match.PREFIX)
                .column("total", "s.total_minor", Match.NUMBER)
                .column("totalFrom", "s.total_minor", Match.NUMBER_FROM)
                .column("totalTo", "s.total_minor", Match.NUMBER_TO)
                .order("s.booked_at desc, s.id desc")
                .page(sql, request, SaleList::row);
    }

    private static SaleRow row(Row row) throws SQLException {
        return new SaleRow(
                row.id("id"),
                SaleKind.valueOf(row.text("kind")),
                row.text("store_name"),
                row.text("till_code"),
                row.id("ticket_no"),
                row.day("business_date"),
                row.instant("booked_at"),
                row.idOrNull("customer_id"),
                FullName.of(row.text("last_name"), row.text("first_name")),
                row.text("full_name"),
                row.id("discount_minor"),
                row.id("total_minor"));
    }
}
