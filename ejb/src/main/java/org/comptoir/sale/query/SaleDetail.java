package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.printing.domain.PrintKind;
import org.comptoir.printing.domain.PrintState;
import org.comptoir.sale.application.Sales;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.FullName;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** One sale or return with all that it did: lines, effects, VAT, payments, ledger, paper, and its relatives. */
@ApplicationScoped
public class SaleDetail {

    private static final String PEOPLE = "select u.full_name as user_name, v.full_name as seller_name, "
            + "c.last_name, c.first_name, c.customer_no from sale s left join app_user u on u.id = s.user_id "
            + "left join app_user v on v.id = s.seller_id left join customer c on c.id = s.customer_id where s.id = ?";

    private static final String RELATIVES = "select id, kind, ticket_no, business_date, total_minor from sale "
            + "where original_id = ? or id = (select original_id from sale where id = ?) order by booked_at, id";

    private static final String JOBS =
            "select id, kind, copy_no, state, created_at, error_code from print_job " + "where sale_id = ? order by id";

    private static final String INSTRUMENTS = "select id, kind, code from instrument where id in ("
            + "select instrument_id from payment where sale_id = ? union all "
            + "select instrument_id from sale_line where sale_id = ? union all "
            + "select instrument_id from sale_effect where sale_id = ?) or issued_sale_id = ? order by id";

    private static final String PROGRAMMES = "select v.id, v.version_no, p.name from programme_version v "
            + "join programme p on p.id = v.programme_id "
            + "where v.id in (select programme_version_id from sale_effect where sale_id = ?)";

    private Sql sql;
    private Sales sales;
    private LedgerHistory ledger;
    private Permissions permissions;

    protected SaleDetail() {}

    @Inject
    public SaleDetail(Sql sql, Sales sales, LedgerHistory ledger, Permissions permissions) {
        this.sql = sql;
        this.sales = sales;
        this.ledger = ledger;
        this.permissions = permissions;
    }

    /**
     * All of it.
     *
     * @param relatives returns of this sale, or the sale that this return takes back
     * @param instruments those that paid, lowered a price, were sold or issued, by id
     * @param programmes name and version of the programmes behind the effects, by version id
     */
    public record Detail(
            Sale sale,
            People people,
            List<Relative> relatives,
            Map<Long, Paper> instruments,
            Map<Long, ProgrammeName> programmes,
            List<LedgerHistory.Transaction> ledger,
            List<Job> jobs) {}

    /** Names of those involved; the customer's are null without one. */
    public record People(String userName, String sellerName, String customerName, Long customerNo) {}

    /** Another document of the same purchase. */
    public record Relative(long id, SaleKind kind, long ticketNo, LocalDate businessDate, long totalMinor) {}

    /** An instrument; its code is masked for callers who may not see codes. */
    public record Paper(long id, InstrumentKind kind, String code) {}

    /** A programme's name and the number of its version. */
    public record ProgrammeName(String name, int versionNo) {}

    /** A print job of the sale; copyNo is 0 for the original. */
    public record Job(long id, PrintKind kind, int copyNo, PrintState state, Instant createdAt, String errorCode) {}

    /** Refuses {@code sale.unknown}, for sales of other brands too. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public Detail of(Caller caller, long saleId) {
        Sale sale =
                sales.byId(caller.brandId(), saleId).orElseThrow(() -> new Refused(Reason.of("sale.unknown", saleId)));
        boolean codes = permissions.allows(caller, Permission.VIEW_INSTRUMENT_CODES);
        SqlBundle bundle = sql.bundle();
        var people = bundle.query(PEOPLE, SaleDetail::people, saleId);
        var relatives = bundle.query(RELATIVES, SaleDetail::relative, saleId, saleId);
        var papers = bundle.query(INSTRUMENTS, row -> paper(row, codes), saleId, saleId, saleId, saleId);
        var programmes = bundle.query(
                PROGRAMMES,
                row -> Map.entry(row.id("id"), new ProgrammeName(row.text("name"), row.integer("version_no"))),
                saleId);
        var jobs = bundle.query(JOBS, SaleDetail::job, saleId);
        bundle.run();
        return new Detail(
                sale,
                people.first().orElseThrow(),
                relatives.rows(),
                papers.rows().stream().collect(Collectors.toMap(Paper::id, paper -> paper)),
                programmes.rows().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                ledger.ofSale(saleId),
                jobs.rows());
    }

    private static People people(Row row) throws SQLException {
        return new People(
                row.text("user_name"),
                row.text("seller_name"),
                FullName.of(row.text("last_name"), row.text("first_name")),
                row.idOrNull("customer_no"));
    }

    private static Relative relative(Row row) throws SQLException {
        return new Relative(
                row.id("id"),
                SaleKind.valueOf(row.text("kind")),
                row.id("ticket_no"),
                row.day("business_date"),
                row.id("total_minor"));
    }

    private static Paper paper(Row row, boolean codes) throws SQLException {
        InstrumentCode code = new InstrumentCode(row.text("code"));
        return new Paper(row.id("id"), InstrumentKind.valueOf(row.text("kind")), codes ? code.text() : code.masked());
    }

    private static Job job(Row row) throws SQLException {
        return new Job(
                row.id("id"),
                PrintKind.valueOf(row.text("kind")),
                row.integer("copy_no"),
                PrintState.valueOf(row.text("state")),
                row.instant("created_at"),
                row.text("error_code"));
    }
}
