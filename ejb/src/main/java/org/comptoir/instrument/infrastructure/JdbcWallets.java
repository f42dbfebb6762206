package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.comptoir.instrument.application.Wallets;
import org.comptoir.instrument.domain.WalletLoad;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.SqlBundle;

/** Loads in their table. */
@ApplicationScoped
public class JdbcWallets implements Wallets {

    private static final String COLUMNS =
            "sale_id, line_no, load_sale_id, load_line_no, loaded_on, paid_minor, bonus_minor";

    @Override
    public SqlBundle.Answer<WalletLoad> loads(SqlBundle bundle, Collection<Long> instrumentIds) {
        String marks = instrumentIds.isEmpty()
                ? "1 = 0"
                : "instrument_id in (" + String.join(", ", Collections.nCopies(instrumentIds.size(), "?")) + ")";
        return bundle.query(
                "select instrument_id, " + COLUMNS + " from instrument_load where " + marks
                        + " order by loaded_on, sale_id, line_no",
                JdbcWallets::load,
                instrumentIds.toArray());
    }

    @Override
    public void add(BookingPlan plan, WalletLoad load) {
        plan.write(bundle -> bundle.insertInto(
                "instrument_load (instrument_id, " + COLUMNS + ")",
                List.of(List.of(
                        load.instrumentId(),
                        load.saleId(),
                        load.lineNo(),
                        load.loadSaleId(),
                        load.loadLineNo(),
                        load.loadedOn(),
                        load.paidMinor(),
                        load.bonusMinor()))));
    }

    @Override
    public void renew(BookingPlan plan, long instrumentId, LocalDate expiresOn) {
        String active = "update instrument set status = 'ACTIVE', expires_on = ";
        String which = " where id = ? and status in ('ACTIVE', 'CLOSED')";
        plan.write(bundle -> {
            if (expiresOn == null) {
                bundle.guard("instrument " + instrumentId, active + "null" + which, instrumentId);
            } else {
                bundle.guard(
                        "instrument " + instrumentId,
                        active + "case when expires_on is null or expires_on < ? then ? else expires_on end" + which,
                        expiresOn,
                        expiresOn,
                        instrumentId);
            }
        });
    }

    @Override
    public void carryOver(BookingPlan plan, long fromId, long toId) {
        plan.write(bundle -> bundle.update(
                "insert into instrument_load (instrument_id, " + COLUMNS + ") select " + toId + ", " + COLUMNS
                        + " from instrument_load where instrument_id = ?",
                fromId));
    }

    private static WalletLoad load(Row row) throws SQLException {
        return new WalletLoad(
                row.id("instrument_id"),
                row.id("sale_id"),
                row.integer("line_no"),
                row.id("load_sale_id"),
                row.integer("load_line_no"),
                row.day("loaded_on"),
                row.id("paid_minor"),
                row.id("bonus_minor"));
    }
}
