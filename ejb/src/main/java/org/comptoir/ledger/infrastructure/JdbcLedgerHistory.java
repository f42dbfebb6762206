package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The ledger's rows, read by sale and by account. */
@ApplicationScoped
public class JdbcLedgerHistory implements LedgerHistory {

    private static final String OF_SALE = "select t.id as tx_id, t.kind as tx_kind, t.booked_at, t.reason, "
            + "a.code as account_code, a.kind as account_kind, e.unit, e.amount from ledger_tx t "
            + "join ledger_entry e on e.tx_id = t.id join account a on a.id = e.account_id "
            + "where t.sale_id = ? order by t.id, e.id";

    private static final String OF_ACCOUNT = "select e.id, t.booked_at, t.kind, t.reason, t.sale_id, t.store_id, "
            + "t.business_date, u.full_name, e.amount, "
            + "sum(e.amount) over (order by t.booked_at, e.id) as balance_after "
            + "from ledger_entry e join ledger_tx t on t.id = e.tx_id "
            + "left join app_user u on u.id = t.user_id where e.account_id = ? "
            + "order by t.booked_at desc, e.id desc";

    private static final String COUNTED =
            "select count(*) from (select 1 as one from ledger_entry where account_id = ? "
                    + "fetch first ? rows only) counted";

    private Sql sql;

    protected JdbcLedgerHistory() {}

    @Inject
    public JdbcLedgerHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Transaction> ofSale(long saleId) {
        Map<Long, List<Booked>> byTransaction = new LinkedHashMap<>();
        sql.list(OF_SALE, Booked::read, saleId)
                .forEach(row -> byTransaction
                        .computeIfAbsent(row.transactionId(), id -> new ArrayList<>())
                        .add(row));
        return byTransaction.values().stream().map(Booked::transaction).toList();
    }

    @Override
    public Page<Movement> ofAccount(long accountId, int first, int size) {
        List<Movement> rows =
                sql.list(OF_ACCOUNT + sql.dialect().page(), JdbcLedgerHistory::movement, accountId, first, size);
        boolean all = rows.size() < size && (first == 0 || !rows.isEmpty());
        long total = all ? (long) first + rows.size() : sql.count(COUNTED, accountId, Page.COUNTED_TO + 1);
        return new Page<>(rows, total);
    }

    private static Movement movement(Row row) throws SQLException {
        return new Movement(
                row.id("id"),
                row.instant("booked_at"),
                row.text("kind"),
                row.text("reason"),
                row.idOrNull("sale_id"),
                row.id("store_id"),
                row.id("amount"),
                row.id("balance_after"),
                row.day("business_date"),
                row.text("full_name"));
    }

    private record Booked(long transactionId, String kind, Instant bookedAt, String reason, Entry entry) {

        static Booked read(Row row) throws SQLException {
            return new Booked(
                    row.id("tx_id"),
                    row.text("tx_kind"),
                    row.instant("booked_at"),
                    row.text("reason"),
                    new Entry(
                            row.text("account_code"),
                            AccountKind.valueOf(row.text("account_kind")),
                            row.text("unit"),
                            row.id("amount")));
        }

        static Transaction transaction(List<Booked> rows) {
            Booked one = rows.get(0);
            return new Transaction(
                    one.transactionId(),
                    one.kind(),
                    one.bookedAt(),
                    one.reason(),
                    rows.stream().map(Booked::entry).toList());
        }
    }
}
