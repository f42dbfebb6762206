package org.comptoir.loyalty.points.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** One chunk of {@link ExpirePoints}: the accounts are locked and looked at again, then their ended points are taken. */
@Stateless
@Unrestricted("called only by ExpirePoints, which has asked the permission")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookEndOfPoints {

    private DuePoints due;
    private PointsMoves moves;
    private Ledger ledger;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected BookEndOfPoints() {}

    @Inject
    public BookEndOfPoints(DuePoints due, PointsMoves moves, Ledger ledger, Stores stores, Clock clock, Sql sql) {
        this.due = due;
        this.moves = moves;
        this.ledger = ledger;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    private record Loaded(DuePoints.Due now, SqlBundle.Answer<Lot> lots) {}

    /** Books the chunk, or fails as a whole. */
    public ExpirePoints.Ended book(Caller caller, DuePoints.On on, List<DuePoints.Due> chunk) {
        List<Long> ids = chunk.stream().map(DuePoints.Due::accountId).toList();
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lockAccounts(read, ids);
        SqlBundle.Answer<DuePoints.Due> again = due.again(read, ids);
        List<SqlBundle.Answer<Lot>> lots = new ArrayList<>();
        chunk.forEach(one -> lots.add(ledger.lots(read, one.customerId())));
        read.run();
        Map<Long, Account> byId = accounts.rows().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        StoreInfo store = stores.store(caller.storeId());
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), on.day(), store.brand().currency());
        SqlBundle write = sql.bundle();
        ExpirePoints.Ended ended = new ExpirePoints.Ended(0, 0);
        for (int i = 0; i < chunk.size(); i++) {
            Loaded loaded = new Loaded(again.rows().get(i), lots.get(i));
            Account account = byId.get(loaded.now().accountId());
            BookingPlan plan = new BookingPlan(
                    context,
                    account.customerId(),
                    List.of(account),
                    loaded.lots().rows());
            long points = end(plan, account, on, loaded.now(), Locale.forLanguageTag(store.language()));
            plan.into(write);
            ended = ended.plus(new ExpirePoints.Ended(points > 0 ? 1 : 0, points));
        }
        write.run();
        return ended;
    }

    private long end(BookingPlan plan, Account account, DuePoints.On on, DuePoints.Due now, Locale locale) {
        boolean away = on.isTooLongAgo(now.lastOn());
        List<Lot> ended =
                plan.lots().stream().filter(lot -> away || lot.isPast(on.day())).toList();
        Reason reason =
                away ? Reason.of("points.ended-away", on.resetMonths(), now.lastOn()) : Reason.of("points.ended-day");
        String text = ReasonText.of(reason, locale);
        if (account.kind() == AccountKind.POINT_HUNDREDTHS) {
            if (away && !now.owes()) {
                moves.endKept(plan, account, text);
            }
            return 0;
        }
        return moves.end(plan, account, ended, text);
    }
}
