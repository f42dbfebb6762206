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
import org.comptoir.shared.query.FullName;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The report "Cartes cadeaux non utilisées" (F078): sold gift cards of which nothing was ever used. */
@ApplicationScoped
public class UnusedGiftCards {

    private Sql sql;
    private Permissions permissions;

    protected UnusedGiftCards() {}

    @Inject
    public UnusedGiftCards(Sql sql, Permissions permissions) {
        this.sql = sql;
        this.permissions = permissions;
    }

    /**
     * A card; the amount is in minor units of the currency.
     *
     * @param code masked for callers who may not see codes
     * @param saleId the sale that sold it, null for one that replaced another
     * @param expiresOn last day of use, inclusive, null for none
     * @param customerName its owner, null for a bearer's
     */
    public record UnusedCard(
            long id,
            String code,
            String currency,
            long amountMinor,
            LocalDate soldOn,
            Long saleId,
            LocalDate expiresOn,
            Long customerId,
            String customerName) {}

    /** Those that end first first; columns: soldFrom, soldTo, expiresFrom, expiresTo, customerId, amountFrom. */
    @Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
    public Page<UnusedCard> page(Caller caller, PageRequest request) {
        boolean codes = permissions.allows(caller, Permission.VIEW_INSTRUMENT_CODES);
        return new ListQuery(
                        "select i.id, i.code, i.currency, a.balance, i.issued_on, i.issued_sale_id, i.expires_on, "
                                + "i.customer_id, c.last_name, c.first_name",
                        "from instrument i join account a on a.id = i.account_id "
                                + "left join customer c on c.id = i.customer_id and c.brand_id = i.brand_id")
                .where("i.brand_id = ?", caller.brandId())
                .where("i.kind = ?", "GIFT_CARD")
                .where("i.status = ?", "ACTIVE")
                .where("a.balance = i.issued_minor and a.balance > ?", 0)
                .column("soldFrom", "i.issued_on", Match.DAY_FROM)
                .column("soldTo", "i.issued_on", Match.DAY_TO)
                .column("expiresFrom", "i.expires_on", Match.DAY_FROM)
                .column("expiresTo", "i.expires_on", Match.DAY_TO)
                .column("customerId", "i.customer_id", Match.NUMBER)
                .column("amountFrom", "a.balance", Match.NUMBER_FROM)
                .order("i.expires_on, i.id")
                .page(sql, request, row -> card(row, codes));
    }

    private static UnusedCard card(Row row, boolean codes) throws SQLException {
        InstrumentCode code = new InstrumentCode(row.text("code"));
        return new UnusedCard(
                row.id("id"),
                codes ? code.text() : code.masked(),
                row.text("currency"),
                row.id("balance"),
                row.day("issued_on"),
                row.idOrNull("issued_sale_id"),
                row.day("expires_on"),
                row.idOrNull("customer_id"),
                FullName.of(row.text("last_name"), row.text("first_name")));
    }
}
