package org.comptoir.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.LotUse;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** The ledger in its tables. */
@ApplicationScoped
public class JdbcLedger implements Ledger {

    private static final String COLUMNS =
            "id, code, kind, unit, customer_id, instrument_id, balance, floor_amount from account";

    private static final String MOVE = "update account set balance = balance + ? where id = ? "
            + "and (floor_amount is null or balance + ? >= floor_amount)";

    private Sql sql;
    private Ids ids;
    private ContraAccounts contras;

    protected JdbcLedger() {}

    @Inject
    public JdbcLedger(Sql sql, Ids ids, ContraAccounts contras) {
        this.sql = sql;
        this.ids = ids;
        this.contras = contras;
    }

    @Override
    public SqlBundle.Answer<Account> lock(SqlBundle bundle, Long customerId, Collection<Long> instrumentIds) {
        return accounts(bundle, customerId, instrumentIds, " for update");
    }

    @Override
    public SqlBundle.Answer<Account> look(SqlBundle bundle, Long customerId, Collection<Long> instrumentIds) {
        return accounts(bundle, customerId, instrumentIds, "");
    }

    private static SqlBundle.Answer<Account> accounts(
            SqlBundle bundle, Long customerId, Collection<Long> instrumentIds, String lock) {
        List<String> terms = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        if (customerId != null) {
            terms.add("customer_id = ?");
            params.add(customerId);
        }
        if (!instrumentIds.isEmpty()) {
            terms.add("instrument_id in (" + String.join(", ", Collections.nCopies(instrumentIds.size(), "?")) + ")");
            params.addAll(instrumentIds);
        }
        String where = terms.isEmpty() ? "1 = 0" : String.join(" or ", terms);
        return bundle.query(
                "select " + COLUMNS + " where " + where + " order by id" + lock, JdbcLedger::account, params.toArray());
    }

    @Override
    public SqlBundle.Answer<Account> lockAccounts(SqlBundle bundle, Collection<Long> accountIds) {
        String marks = String.join(", ", Collections.nCopies(accountIds.size(), "?"));
        return bundle.query(
                "select " + COLUMNS + " where id in (" + marks + ") order by id for update",
                JdbcLedger::account,
                accountIds.toArray());
    }

    @Override
    public SqlBundle.Answer<Account> lockCodes(SqlBundle bundle, Collection<String> codes) {
        String where = codes.isEmpty()
                ? "1 = 0"
                : "code in (" + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")";
        return bundle.query(
                "select " + COLUMNS + " where " + where + " order by id for update",
                JdbcLedger::account,
                codes.toArray());
    }

    @Override
    public SqlBundle.Answer<Lot> lots(SqlBundle bundle, long customerId) {
        return bundle.query(
                "select l.id, l.amount, l.remaining, l.available_from, l.expires_on, t.sale_id from lot l "
                        + "join account a on a.id = l.account_id join ledger_entry e on e.id = l.entry_id "
                        + "join ledger_tx t on t.id = e.tx_id where a.customer_id = ? and l.remaining > 0",
                JdbcLedger::lot,
                customerId);
    }

    @Override
    public SqlBundle.Answer<LotUse> uses(SqlBundle bundle, long saleId) {
        return bundle.query(
                "select l.id, l.amount, l.remaining, l.available_from, l.expires_on, o.sale_id, u.amount as used "
                        + "from ledger_tx t join ledger_entry e on e.tx_id = t.id join lot_use u on u.entry_id = e.id "
                        + "join lot l on l.id = u.lot_id join ledger_entry g on g.id = l.entry_id "
                        + "join ledger_tx o on o.id = g.tx_id where t.sale_id = ? and e.amount < 0 order by u.id",
                row -> new LotUse(lot(row), row.id("used")),
                saleId);
    }

    @Override
    public void open(SqlBundle bundle, BookingContext context, NewAccount account) {
        bundle.insertInto(
                "account (id, code, kind, unit, customer_id, instrument_id, store_id, balance, floor_amount, opened_at)",
                List.of(Arrays.asList(
                        account.id(),
                        account.code(),
                        account.kind(),
                        account.unit(),
                        account.customerId(),
                        account.instrumentId(),
                        context.caller().storeId(),
                        account.balance(),
                        account.floor(),
                        context.bookedAt())));
    }

    @Override
    public void append(SqlBundle bundle, BookingContext context, List<Posting> postings) {
        postings.stream()
                .flatMap(posting -> posting.movements().stream())
                .filter(m -> m.guarded() && !m.opened())
                .sorted(Comparator.comparingLong(Posting.Movement::accountId))
                .forEach(m -> guard(bundle, m));
        Rows rows = new Rows();
        postings.forEach(posting -> rows(bundle, context, posting, rows));
        bundle.insertInto(
                "ledger_tx (id, kind, sale_id, reason, booked_at, business_date, store_id, till_id, user_id, "
                        + "user_level, approver_id)",
                rows.transactions);
        bundle.insertInto("ledger_entry (id, tx_id, account_id, unit, amount)", rows.entries);
        bundle.insertInto("lot (id, account_id, entry_id, amount, remaining, available_from, expires_on)", rows.lots);
        bundle.insertInto("lot_use (id, entry_id, lot_id, amount)", rows.uses);
    }

    /** The rows of many postings, by table. */
    private static final class Rows {
        private final List<List<Object>> transactions = new ArrayList<>();
        private final List<List<Object>> entries = new ArrayList<>();
        private final List<List<Object>> lots = new ArrayList<>();
        private final List<List<Object>> uses = new ArrayList<>();
    }

    private void rows(SqlBundle bundle, BookingContext context, Posting posting, Rows rows) {
        long tx = ids.next();
        rows.transactions.add(Arrays.asList(
                tx,
                posting.kind(),
                context.saleId(),
                posting.reason(),
                context.bookedAt(),
                context.businessDate(),
                context.caller().storeId(),
                context.caller().tillId(),
                context.caller().sellerId(),
                context.caller().level(),
                context.caller().approverId()));
        Map<Long, Long> entries = new HashMap<>();
        for (Posting.Movement movement : posting.movements()) {
            long entry = ids.next();
            entries.put(movement.accountId(), entry);
            rows.entries.add(List.of(entry, tx, movement.accountId(), movement.unit(), movement.amount()));
        }
        lots(bundle, posting, entries, rows);
    }

    private static void guard(SqlBundle bundle, Posting.Movement movement) {
        Reason refusal =
                movement.refusal() == null ? Reason.of("ledger.floor", movement.accountId()) : movement.refusal();
        bundle.guard(() -> new Refused(refusal), MOVE, movement.amount(), movement.accountId(), movement.amount());
    }

    private void lots(SqlBundle bundle, Posting posting, Map<Long, Long> entries, Rows rows) {
        for (Posting.NewLot lot : posting.lots()) {
            long id = ids.next();
            if (lot.remaining() < lot.amount()) {
                // what paid a debt is a use as well: a lot is what was given less all its uses
                rows.uses.add(List.of(ids.next(), entries.get(lot.accountId()), id, lot.amount() - lot.remaining()));
            }
            rows.lots.add(Arrays.asList(
                    id,
                    lot.accountId(),
                    entries.get(lot.accountId()),
                    lot.amount(),
                    lot.remaining(),
                    lot.availableFrom(),
                    lot.expiresOn()));
        }
        for (Posting.LotSpend spend : posting.spends()) {
            bundle.guard(
                    "lot " + spend.lotId(),
                    "update lot set remaining = remaining - ? where id = ? and remaining >= ?",
                    spend.amount(),
                    spend.lotId(),
                    spend.amount());
            rows.uses.add(List.of(ids.next(), entries.get(spend.accountId()), spend.lotId(), spend.amount()));
        }
    }

    @Override
    public long contra(Contra purpose, long storeId, String unit) {
        return contras.of(purpose, storeId, unit);
    }

    @Override
    public Optional<Account> byCode(String code) {
        return sql.first("select " + COLUMNS + " where code = ?", JdbcLedger::account, code);
    }

    private static Lot lot(Row row) throws SQLException {
        return new Lot(
                row.id("id"),
                row.id("amount"),
                row.id("remaining"),
                row.day("available_from"),
                row.day("expires_on"),
                row.idOrNull("sale_id"));
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                row.id("id"),
                row.text("code"),
                AccountKind.valueOf(row.text("kind")),
                row.text("unit"),
                row.idOrNull("customer_id"),
                row.idOrNull("instrument_id"),
                row.id("balance"),
                row.idOrNull("floor_amount"));
    }
}
