package org.comptoir.instrument.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.FullName;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** One gift card, credit note or voucher: what it is worth today, where it comes from, what moved it. */
@ApplicationScoped
public class InstrumentDetail {

    private static final String ORIGIN = "select i.issued_on, i.issued_sale_id, i.issued_store_id, i.business_key, "
            + "p.name, v.version_no, c.last_name, c.first_name from instrument i "
            + "left join programme_version v on v.id = i.programme_version_id "
            + "left join programme p on p.id = v.programme_id left join customer c on c.id = i.customer_id "
            + "where i.id = ?";

    private Sql sql;
    private Instruments instruments;
    private LedgerHistory ledger;
    private Permissions permissions;
    private Today today;

    protected InstrumentDetail() {}

    @Inject
    public InstrumentDetail(
            Sql sql, Instruments instruments, LedgerHistory ledger, Permissions permissions, Today today) {
        this.sql = sql;
        this.instruments = instruments;
        this.ledger = ledger;
        this.permissions = permissions;
        this.today = today;
    }

    /**
     * The instrument.
     *
     * @param code masked for callers who may not see codes
     * @param refusal why it cannot be used today, null when it can
     * @param movements its ledger, the newest first, with running balance; {@value #MOVEMENTS} at the most
     */
    public record Detail(
            Instrument instrument,
            String code,
            Reason refusal,
            Origin origin,
            List<LedgerHistory.Movement> movements) {}

    /**
     * Where it comes from.
     *
     * @param saleId the sale that sold or issued it, null for none
     * @param programmeName the programme that gave it, null for none
     * @param customerName its owner, null for a bearer's
     */
    public record Origin(
            LocalDate issuedOn,
            Long saleId,
            String storeName,
            String programmeName,
            Integer programmeVersion,
            String customerName) {}

    /** The most movements of one answer; an instrument rarely has more than five. */
    public static final int MOVEMENTS = 200;

    /** Refuses {@code instrument.unknown}, for those of other brands too. */
    @Requires(value = Permission.VIEW_INSTRUMENTS, audited = false)
    public Detail of(Caller caller, long instrumentId) {
        Instrument instrument = instruments
                .byId(caller.brandId(), instrumentId)
                .orElseThrow(() -> new Refused(Reason.of("instrument.unknown", instrumentId)));
        InstrumentCode code = new InstrumentCode(instrument.code());
        Page<LedgerHistory.Movement> movements = ledger.ofAccount(instrument.accountId(), 0, MOVEMENTS);
        return new Detail(
                instrument,
                permissions.allows(caller, Permission.VIEW_INSTRUMENT_CODES) ? code.text() : code.masked(),
                instrument.refusalOn(today.of(caller)).orElse(null),
                sql.first(ORIGIN, today::origin, instrumentId).orElseThrow(),
                movements.rows());
    }

    /** Names and days of stores. */
    @ApplicationScoped
    public static class Today {

        private Stores stores;
        private Clock clock;

        protected Today() {}

        @Inject
        public Today(Stores stores, Clock clock) {
            this.stores = stores;
            this.clock = clock;
        }

        LocalDate of(Caller caller) {
            return stores.store(caller.storeId()).today(clock);
        }

        Origin origin(Row row) throws SQLException {
            return new Origin(
                    row.day("issued_on"),
                    row.idOrNull("issued_sale_id"),
                    stores.store(row.id("issued_store_id")).name(),
                    row.text("name"),
                    row.integerOrNull("version_no"),
                    FullName.of(row.text("last_name"), row.text("first_name")));
        }
    }
}
