package org.comptoir.instrument.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.instrument.infrastructure.RewardRow;
import org.comptoir.shared.query.FullName;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Gift cards, credit notes and vouchers of the caller's brand. */
@ApplicationScoped
public class InstrumentList {

    private Sql sql;
    private Permissions permissions;

    protected InstrumentList() {}

    @Inject
    public InstrumentList(Sql sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /**
     * A line of the list; amounts are of the unit: minor units of the currency, or uses.
     *
     * @param code masked for callers who may not see codes
     * @param customerNo number of its owner, null for a bearer's
     * @param customerName its owner, null for a bearer's
     * @param expiresOn last day of use, null for none
     * @param reward what a use of it gives, null for an instrument that holds money
     */
    public record InstrumentRow(
            long id,
            InstrumentKind kind,
            String code,
            InstrumentStatus status,
            String unit,
            long issuedMinor,
            long balanceMinor,
            LocalDate issuedOn,
            LocalDate expiresOn,
            Long customerId,
            Long customerNo,
            String customerName,
            Reward reward) {}

    /**
     * Instruments, the newest first; columns: code (the whole code: who knows it holds the card), kind, status, customerId,
     * customerNo, customer (beginning of the name), issued, issuedFrom, issuedTo, expires, expiresFrom, expiresTo, amount, balance,
     * balanceFrom (minor units).
     */
    @Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
    public Page<InstrumentRow> page(Caller caller, PageRequest request) {
        boolean codes = permissions.allows(caller, Permission.VIEW_INSTRUMENT_CODES);
        return new ListQuery(
                        "select i.id, i.kind, i.code, i.status, a.unit, i.issued_minor, a.balance, i.issued_on, "
                                + "i.expires_on, i.customer_id, c.customer_no, c.last_name, c.first_name, "
                                + RewardRow.COLUMNS,
                        "from instrument i left join account a on a.id = i.account_id "
                                + "left join customer c on c.id = i.customer_id and c.brand_id = i.brand_id "
                                + RewardRow.JOIN)
                .where("i.brand_id = ?", caller.brandId())
                .column("code", "i.code", Match.CODE)
                .column("kind", "i.kind", Match.CODE)
                .column("status", "i.status", Match.CODE)
                .column("customerId", "i.customer_id", Match.NUMBER)
                .column("customerNo", "c.customer_no", Match.NUMBER)
                .column("customer", "c.search_key", Match.FOLDED_PREFIX)
                .column("issued", "i.issued_on", Match.DAY)
                .column("issuedFrom", "i.issued_on", Match.DAY_FROM)
                .column("issuedTo", "i.issued_on", Match.DAY_TO)
                .column("expires", "i.expires_on", Match.DAY)
                .column("expiresFrom", "i.expires_on", Match.DAY_FROM)
                .column("expiresTo", "i.expires_on", Match.DAY_TO)
                .column("amount", "i.issued_minor", Match.NUMBER)
                .column("balance", "a.balance", Match.NUMBER)
                .column("balanceFrom", "a.balance", Match.NUMBER_FROM)
                .order("i.issued_on desc, i.id desc")
                .page(sql, request, row -> row(row, codes));
    }

    private static InstrumentRow row(Row row, boolean codes) throws SQLException {
        InstrumentCode code = new InstrumentCode(row.text("code"));
        return new InstrumentRow(
                row.id("id"),
                InstrumentKind.valueOf(row.text("kind")),
                codes ? code.text() : code.masked(),
                InstrumentStatus.valueOf(row.text("status")),
                row.text("unit"),
                row.id("issued_minor"),
                row.id("balance"),
                row.day("issued_on"),
                row.day("expires_on"),
                row.idOrNull("customer_id"),
                row.idOrNull("customer_no"),
                FullName.of(row.text("last_name"), row.text("first_name")),
                RewardRow.of(row));
    }
}
