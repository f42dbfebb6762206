package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * What a till session or a store's day came to: an X reading. It closes nothing and can be asked for at any time; the
 * fiscal Z, which closes the session and is signed, does not exist yet. Every figure is a sum of booked rows made by the
 * database, returns and voided sales taken off. A coupon is a product of negative price and no discount (F069, AT-33).
 */
@ApplicationScoped
public class TillReport {

    private static final String SESSION = "s.session_id = ?";
    private static final String DAY = "s.store_id = ? and s.business_date = ?";
    private static final String TOTALS = "select sum(case when s.kind = 'SALE' then 1 else 0 end) as sales, "
            + "sum(case when s.kind = 'RETURN' then 1 else 0 end) as takebacks, "
            + "sum(case when s.kind = 'VOID' then 1 else 0 end) as voids, "
            + "sum(case when s.kind = 'RETURN' then s.total_minor else 0 end) as returned, "
            + "sum(s.total_minor) as total, sum(s.turnover_minor) as turnover, sum(s.list_minor) as list, "
            + "sum(s.discount_minor) as reductions from sale s where ";
    private static final String REDUCTIONS = "select sum(case when e.kind = 'DISCOUNT' then e.amount else 0 end) as "
            + "discounts, sum(case when e.kind = 'COUPON' then e.amount else 0 end) as coupons "
            + "from sale_effect e join sale s on s.id = e.sale_id where ";
    private static final String TENDERS = "select p.tender, count(*) as payments, sum(p.amount_minor) as amount "
            + "from payment p join sale s on s.id = p.sale_id where ";
    private static final String VAT = "select v.vat_rate_bp, sum(v.gross_minor) as gross, sum(v.net_minor) as net, "
            + "sum(v.vat_minor) as vat from sale_vat v join sale s on s.id = v.sale_id where ";
    private static final String PRODUCTS = "select x.kind, x.reference, max(x.description) as description, "
            + "sum(x.quantity) as quantity, sum(x.amount) as amount from (select l.kind, l.reference, l.description, "
            + "l.quantity, l.net_minor + coalesce((select sum(e.amount) from sale_effect e "
            + "where e.sale_id = l.sale_id and e.line_no = l.line_no and e.kind = 'COUPON'), 0) as amount "
            + "from sale_line l join sale s on s.id = l.sale_id where ";
    private static final String COUPONS = "select p.name, count(distinct case when s.kind = 'SALE' then s.id end) as "
            + "quantity, sum(e.amount) as amount from sale_effect e join sale s on s.id = e.sale_id "
            + "join programme_version v on v.id = e.programme_version_id join programme p on p.id = v.programme_id "
            + "where e.kind = 'COUPON' and ";

    private Sql sql;
    private Stores stores;

    protected TillReport() {}

    @Inject
    public TillReport(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /**
     * A report. Amounts are minor units of the currency, VAT included.
     *
     * @param sessionId of the till session, null for a day
     * @param day the session's or the asked business day
     * @param products what was sold at what price, coupons among them: they add up to the total
     */
    public record Report(
            long storeId,
            Long sessionId,
            LocalDate day,
            String currency,
            Totals totals,
            List<TenderSum> tenders,
            List<VatSum> vat,
            List<Product> products) {}

    /**
     * The sums.
     *
     * @param tickets documents of all kinds: sales, returns and voids
     * @param returnedMinor what was paid back for goods, negative
     * @param turnoverMinor total without stored value sold
     * @param listMinor before all reductions
     * @param discountsMinor discounts, price changes by rules and by hand; no coupons
     * @param vouchersMinor vouchers and gifts that lowered prices: what reductions are neither discounts nor coupons
     */
    public record Totals(
            long tickets,
            long sales,
            long returns,
            long voids,
            long returnedMinor,
            long totalMinor,
            long turnoverMinor,
            long listMinor,
            long discountsMinor,
            long vouchersMinor) {}

    /** What came in by one means of payment, less what went back by it. */
    public record TenderSum(String tender, long payments, long amountMinor) {}

    /** Gross, net and VAT of one rate. */
    public record VatSum(int rateBp, long grossMinor, long netMinor, long vatMinor) {}

    /**
     * A product; for an article the amount is its price before coupons.
     *
     * @param kind of the line, or {@value #COUPON} with the number of tickets as its quantity
     * @param amountMinor negative for a coupon
     */
    public record Product(String kind, String reference, String description, long quantity, long amountMinor) {

        /** Kind and reference of a coupon. */
        public static final String COUPON = "COUPON";
    }

    private record Session(long storeId, LocalDate day) {}

    private record Reductions(long discountsMinor, long couponsMinor) {}

    /** A till session, open or closed; refuses {@code till.session-unknown}, for other brands too. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Report ofSession(Caller caller, long sessionId) {
        Session session = sql.first(
                        "select t.store_id, n.business_date from till_session n join till t on t.id = n.till_id "
                                + "where n.id = ?",
                        row -> new Session(row.id("store_id"), row.day("business_date")),
                        sessionId)
                .filter(found -> stores.store(found.storeId()).brand().id() == caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("till.session-unknown", sessionId)));
        return report(stores.store(session.storeId()), sessionId, session.day(), SESSION, sessionId);
    }

    /** The session of a till that is open, else its last one; refuses {@code till.session-unknown} and other stores' tills. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Report ofTill(Caller caller, long tillId) {
        stores.tillOf(caller.storeId(), tillId);
        long session = sql.first(
                        "select max(id) as id from till_session where till_id = ?", row -> row.id("id"), tillId)
                .orElseThrow();
        return ofSession(caller, session);
    }

    /** A store's business day; refuses {@code store.unknown}, for other brands too. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Report ofDay(Caller caller, long storeId, LocalDate day) {
        StoreInfo store = stores.store(storeId);
        if (store.brand().id() != caller.brandId()) {
            throw new Refused(Reason.of("store.unknown", storeId));
        }
        return report(store, null, day, DAY, storeId, day);
    }

    /** One round trip; where is one of the two scopes above. */
    private Report report(StoreInfo store, Long sessionId, LocalDate day, String where, Object... params) {
        SqlBundle bundle = sql.bundle();
        var reductions =
                bundle.query(REDUCTIONS + where, row -> new Reductions(row.id("discounts"), row.id("coupons")), params);
        var totals = bundle.query(TOTALS + where, TillReport::totals, params);
        var tenders = bundle.query(
                TENDERS + where + " group by p.tender order by p.tender",
                row -> new TenderSum(row.text("tender"), row.id("payments"), row.id("amount")),
                params);
        var vat = bundle.query(
                VAT + where + " group by v.vat_rate_bp order by v.vat_rate_bp",
                row -> new VatSum(row.integer("vat_rate_bp"), row.id("gross"), row.id("net"), row.id("vat")),
                params);
        var products = bundle.query(
                PRODUCTS + where + ") x group by x.kind, x.reference order by x.kind, x.reference",
                row -> new Product(
                        row.text("kind"),
                        row.text("reference"),
                        row.text("description"),
                        row.id("quantity"),
                        row.id("amount")),
                params);
        var coupons = bundle.query(
                COUPONS + where + " group by p.id, p.name order by p.name",
                row -> new Product(
                        Product.COUPON, Product.COUPON, row.text("name"), row.id("quantity"), -row.id("amount")),
                params);
        bundle.run();
        Totals summed = totals.first().orElseThrow();
        Reductions of = reductions.first().orElseThrow();
        return new Report(
                store.id(),
                sessionId,
                day,
                store.brand().currency(),
                parted(summed, of),
                tenders.rows(),
                vat.rows(),
                Stream.concat(products.rows().stream(), coupons.rows().stream()).toList());
    }

    private static Totals totals(Row row) throws SQLException {
        return new Totals(
                row.id("sales") + row.id("takebacks") + row.id("voids"),
                row.id("sales"),
                row.id("takebacks"),
                row.id("voids"),
                row.id("returned"),
                row.id("total"),
                row.id("turnover"),
                row.id("list"),
                row.id("reductions"),
                0);
    }

    /** Divides all reductions into discounts, coupons and the rest. */
    private static Totals parted(Totals all, Reductions of) {
        return new Totals(
                all.tickets(),
                all.sales(),
                all.returns(),
                all.voids(),
                all.returnedMinor(),
                all.totalMinor(),
                all.turnoverMinor(),
                all.listMinor(),
                of.discountsMinor(),
                all.discountsMinor() - of.discountsMinor() - of.couponsMinor());
    }
}
