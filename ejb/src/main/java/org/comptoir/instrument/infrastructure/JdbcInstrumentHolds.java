package org.comptoir.instrument.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.comptoir.instrument.application.InstrumentHolds;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/** Holds in their table. */
@ApplicationScoped
public class JdbcInstrumentHolds implements InstrumentHolds {

    private static final String SELECT =
            "select h.instrument_id, h.holder, h.till_id, h.amount, h.expires_at from instrument_hold h ";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Sql sql;
    private Ids ids;
    private Stores stores;

    protected JdbcInstrumentHolds() {}

    @Inject
    public JdbcInstrumentHolds(Sql sql, Ids ids, Stores stores) {
        this.sql = sql;
        this.ids = ids;
        this.stores = stores;
    }

    @Override
    public SqlBundle.Answer<Hold> live(SqlBundle bundle, Collection<Long> instrumentIds) {
        return bundle.query(
                SELECT + "where " + in("h.instrument_id", instrumentIds) + " and h.expires_at > "
                        + sql.dialect().utcNow(),
                JdbcInstrumentHolds::hold,
                instrumentIds.toArray());
    }

    @Override
    public List<Hold> ofStore(long storeId) {
        return sql.list(
                SELECT + "join till t on t.id = h.till_id where t.store_id = ? and h.expires_at > "
                        + sql.dialect().utcNow() + " order by h.expires_at, h.instrument_id",
                JdbcInstrumentHolds::hold,
                storeId);
    }

    @Override
    public void take(Hold hold, long userId) {
        String end = sql.dialect().utcInSeconds();
        int again = sql.update(
                "update instrument_hold set amount = ?, till_id = ?, user_id = ?, expires_at = " + end
                        + " where instrument_id = ? and holder = ?",
                hold.amount(),
                hold.tillId(),
                userId,
                Hold.SECONDS,
                hold.instrumentId(),
                hold.holder());
        if (again == 0) {
            sql.update(
                    "insert into instrument_hold (id, instrument_id, holder, till_id, amount, user_id, expires_at) "
                            + "values (?, ?, ?, ?, ?, ?, " + end + ")",
                    ids.next(),
                    hold.instrumentId(),
                    hold.holder(),
                    hold.tillId(),
                    hold.amount(),
                    userId,
                    Hold.SECONDS);
        }
    }

    @Override
    public void release(SqlBundle bundle, Collection<String> holders) {
        bundle.update("delete from instrument_hold where " + in("holder", holders), holders.toArray());
    }

    @Override
    public int release(String holder, Collection<Long> instrumentIds) {
        List<Object> params = new ArrayList<>();
        params.add(holder);
        params.addAll(instrumentIds);
        String those = instrumentIds.isEmpty() ? "" : " and " + in("instrument_id", instrumentIds);
        return sql.update("delete from instrument_hold where holder = ?" + those, params.toArray());
    }

    @Override
    public void renew(String holder) {
        sql.update(
                "update instrument_hold set expires_at = " + sql.dialect().utcInSeconds()
                        + " where holder = ? and expires_at > " + sql.dialect().utcNow(),
                Hold.SECONDS,
                holder);
    }

    @Override
    public Reason held(Hold hold) {
        TillInfo till = stores.till(hold.tillId());
        String until = CLOCK.format(
                hold.expiresAt().atZone(stores.store(till.storeId()).zone()));
        return Reason.of("instrument.held", till.code(), until);
    }

    private static String in(String column, Collection<?> values) {
        return values.isEmpty()
                ? "1 = 0"
                : column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static Hold hold(Row row) throws SQLException {
        return new Hold(
                row.id("instrument_id"),
                row.text("holder"),
                row.id("till_id"),
                row.id("amount"),
                row.instant("expires_at"));
    }
}
