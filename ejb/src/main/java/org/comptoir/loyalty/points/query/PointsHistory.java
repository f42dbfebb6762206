package org.comptoir.loyalty.points.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.sql.Sql;

/** A customer's points: how many, until when, and each movement with the balance after it. */
@ApplicationScoped
public class PointsHistory {

    private static final String MINE = "select count(*) from customer where id = ? and brand_id = ?";

    private static final String LOTS = "select remaining, available_from, expires_on from lot where account_id = ? "
            + "and remaining > 0 and expires_on is not null order by expires_on, id offset 0 rows fetch next 12 rows only";

    private Sql sql;
    private Ledger ledger;
    private LedgerHistory history;

    protected PointsHistory() {}

    @Inject
    public PointsHistory(Sql sql, Ledger ledger, LedgerHistory history) {
        this.sql = sql;
        this.ledger = ledger;
        this.history = history;
    }

    /**
     * The points of a customer.
     *
     * @param balance now; negative for points taken back after they were spent
     * @param ending points that end, soonest first, twelve lots at the most
     */
    public record Points(long balance, List<Ending> ending, Page<LedgerHistory.Movement> movements) {}

    /** Points that can be used up to and including a day. */
    public record Ending(long points, LocalDate expiresOn) {}

    /** Nothing for a customer who never earned any, or of another brand. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Points of(Caller caller, long customerId, int first, int size) {
        Optional<Account> account = sql.count(MINE, customerId, caller.brandId()) == 0
                ? Optional.empty()
                : ledger.byCode(Ledger.codeOf(AccountKind.POINTS, customerId));
        return account.map(points -> new Points(
                        points.balance(),
                        sql.list(LOTS, row -> new Ending(row.id("remaining"), row.day("expires_on")), points.id()),
                        history.ofAccount(points.id(), first, size)))
                .orElseGet(() -> new Points(0, List.of(), new Page<>(List.of(), 0)));
    }
}
