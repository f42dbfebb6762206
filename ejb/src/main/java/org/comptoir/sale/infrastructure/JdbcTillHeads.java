package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.sale.application.TillHeads;
import org.comptoir.sale.domain.Seal;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.shared.sql.SqlFailure;

/** Till heads in their table; a head appears when its till is first used. */
@ApplicationScoped
public class JdbcTillHeads implements TillHeads {

    private Sql sql;
    private Ids ids;
    private OwnTransaction own;

    protected JdbcTillHeads() {}

    @Inject
    public JdbcTillHeads(Sql sql, Ids ids, OwnTransaction own) {
        this.sql = sql;
        this.ids = ids;
        this.own = own;
    }

    private String select() {
        return "select till_id, last_ticket_no, session_id, lease_holder, lease_no, seal, "
                + "case when lease_until > " + sql.dialect().utcNow() + " then 1 else 0 end as leased "
                + "from till_head where till_id = ?";
    }

    @Override
    public Optional<TillHead> find(long tillId) {
        return sql.first(select(), JdbcTillHeads::head, tillId);
    }

    @Override
    public SqlBundle.Answer<TillHead> lock(SqlBundle bundle, long tillId) {
        return bundle.query(select() + " for update", JdbcTillHeads::head, tillId);
    }

    @Override
    public void take(SqlBundle bundle, TillHead head, String seal) {
        bundle.guard(
                "till " + head.tillId(),
                "update till_head set last_ticket_no = last_ticket_no + 1, seal = ? "
                        + "where till_id = ? and last_ticket_no = ?",
                seal,
                head.tillId(),
                head.lastTicketNo());
    }

    @Override
    public boolean lease(long tillId, String holder, int seconds) {
        ensure(tillId);
        String now = sql.dialect().utcNow();
        return sql.update(
                        "update till_head set lease_no = case when lease_holder = ? then lease_no else lease_no + 1 end, "
                                + "lease_holder = ?, lease_until = "
                                + sql.dialect().utcInSeconds()
                                + " where till_id = ? and (lease_holder = ? or lease_until is null or lease_until < "
                                + now + ")",
                        holder,
                        holder,
                        seconds,
                        tillId,
                        holder)
                == 1;
    }

    @Override
    public void release(long tillId, String holder) {
        sql.update(
                "update till_head set lease_until = null, lease_holder = null, lease_no = lease_no + 1 "
                        + "where till_id = ? and lease_holder = ?",
                tillId,
                holder);
    }

    @Override
    public boolean openSession(long tillId, Session session) {
        ensure(tillId);
        long id = ids.next();
        boolean opened =
                sql.update("update till_head set session_id = ? where till_id = ? and session_id is null", id, tillId)
                        == 1;
        if (opened) {
            sql.update(
                    "insert into till_session (id, till_id, business_date, opened_at, opened_by, float_minor) "
                            + "values (?, ?, ?, ?, ?, ?)",
                    id,
                    tillId,
                    session.businessDate(),
                    session.openedAt(),
                    session.openedBy(),
                    session.floatMinor());
        }
        return opened;
    }

    private void ensure(long tillId) {
        if (sql.count("select count(*) from till_head where till_id = ?", tillId) == 0) {
            try {
                own.run(() -> sql.update(
                        "insert into till_head (till_id, last_ticket_no, lease_no) values (?, 0, 0)", tillId));
            } catch (SqlFailure e) {
                if (!e.isDuplicate("till_head")) {
                    throw e;
                }
                // another browser was first: the row is there
            }
        }
    }

    private static TillHead head(Row row) throws SQLException {
        return new TillHead(
                row.id("till_id"),
                row.id("last_ticket_no"),
                row.idOrNull("session_id"),
                row.text("lease_holder"),
                row.id("lease_no"),
                row.flag("leased"),
                Objects.requireNonNullElse(row.text("seal"), Seal.NONE));
    }
}
