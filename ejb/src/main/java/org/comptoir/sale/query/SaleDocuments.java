package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.application.Sales;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TicketCode;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Booked documents as others read them: codes, numbers and logins in the place of ids. */
@ApplicationScoped
public class SaleDocuments {

    private static final String INSTRUMENTS = "select id, kind, code, issued_minor, expires_on from instrument where ";

    private Sql sql;
    private Sales sales;

    protected SaleDocuments() {}

    @Inject
    public SaleDocuments(Sql sql, Sales sales) {
        this.sql = sql;
        this.sales = sales;
    }

    /**
     * A document with what it names.
     *
     * @param seller login of who sold
     * @param customerNo null for an anonymous one
     * @param issued what it issued: gift cards sold, credit notes
     * @param payers codes of the instruments that paid or were paid, by id
     */
    public record Document(Sale sale, String seller, Long customerNo, List<Issued> issued, Map<Long, String> payers) {}

    /** An instrument a document issued; expiresOn is null when it has no end. */
    public record Issued(String kind, String code, long amountMinor, LocalDate expiresOn) {}

    private record Found(long id, Issued issued) {}

    /** A document by the shop's id, the client's id or the code on its ticket; refuses {@code sale.unknown}. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Document find(Caller caller, String code) {
        return sales.byId(caller.brandId(), idOf(caller, code))
                .map(sale -> of(caller, sale))
                .orElseThrow(() -> unknown(code));
    }

    /** The shop's id of such a document; an id that is a number already is not looked up. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public long id(Caller caller, String code) {
        return idOf(caller, code);
    }

    private long idOf(Caller caller, String code) {
        if (code.matches("\\d{1,18}")) {
            return Long.parseLong(code);
        }
        return TicketCode.saleId(code).or(() -> byUuid(caller, code)).orElseThrow(() -> unknown(code));
    }

    private Optional<Long> byUuid(Caller caller, String code) {
        return sql.first(
                "select id from sale where sale_uuid = ? and brand_id = ?",
                row -> row.id("id"),
                code.toLowerCase(Locale.ROOT),
                caller.brandId());
    }

    /** That document, in one more round trip. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Document of(Caller caller, Sale sale) {
        SqlBundle bundle = sql.bundle();
        var seller = bundle.query(
                "select login from app_user where id = ?",
                row -> row.text("login"),
                sale.header().sellerId());
        var customer = sale.header().customerId() == null
                ? null
                : bundle.query(
                        "select customer_no from customer where id = ?",
                        row -> row.id("customer_no"),
                        sale.header().customerId());
        boolean instruments =
                sale.payments().stream().anyMatch(payment -> payment.kind().isInstrument())
                        || sale.lines().stream().anyMatch(line -> line.kind().isStoredValue());
        var issued = instruments
                ? bundle.query(
                        INSTRUMENTS + "issued_sale_id = ? order by id",
                        SaleDocuments::instrument,
                        sale.header().id())
                : null;
        var payers = instruments ? payers(bundle, sale) : null;
        bundle.run();
        return new Document(
                sale,
                seller.first().orElse(null),
                customer == null ? null : customer.first().orElse(null),
                instruments ? issued.rows().stream().map(Found::issued).toList() : List.of(),
                instruments
                        ? payers.rows().stream()
                                .collect(Collectors.toMap(
                                        Found::id, found -> found.issued().code()))
                        : Map.of());
    }

    private static SqlBundle.Answer<Found> payers(SqlBundle bundle, Sale sale) {
        Object[] ids = sale.payments().stream()
                .filter(payment -> payment.instrumentId() != null)
                .map(Payment::instrumentId)
                .distinct()
                .toArray();
        String condition = ids.length == 0 ? "1 = 0" : "id in (" + "?, ".repeat(ids.length - 1) + "?)";
        return bundle.query(INSTRUMENTS + condition, SaleDocuments::instrument, ids);
    }

    private static Found instrument(Row row) throws SQLException {
        Issued issued = new Issued(row.text("kind"), row.text("code"), row.id("issued_minor"), row.day("expires_on"));
        return new Found(row.id("id"), issued);
    }

    private static Refused unknown(String code) {
        return new Refused(Reason.of("sale.unknown", code));
    }
}
