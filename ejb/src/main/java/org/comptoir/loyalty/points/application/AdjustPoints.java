package org.comptoir.loyalty.points.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.application.Customers;
import org.comptoir.ledger.application.BookingPlan;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.ledger.domain.Lot;
import org.comptoir.ledger.domain.Posting;
import org.comptoir.shared.application.ClientRequests;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Adds or takes a customer's points by hand, with a reason that stays in the history (F056, AT-21). They count for the
 * effective day; a day before the store's open one needs a permission of its own.
 */
@Stateless
@Requires(value = Permission.ADJUST_POINTS, audited = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdjustPoints {

    private static final String OPERATION = "adjust-points";
    private static final long NO_SALE = 0;

    private Ledger ledger;
    private PointsMoves moves;
    private ClientRequests requests;
    private Customers customers;
    private Permissions permissions;
    private Audit audit;
    private Stores stores;
    private Clock clock;
    private Sql sql;

    protected AdjustPoints() {}

    @Inject
    @SuppressWarnings("checkstyle:ParameterNumber") // a booking and who may do it
    public AdjustPoints(
            Ledger ledger,
            PointsMoves moves,
            ClientRequests requests,
            Customers customers,
            Permissions permissions,
            Audit audit,
            Stores stores,
            Clock clock,
            Sql sql) {
        this.ledger = ledger;
        this.moves = moves;
        this.requests = requests;
        this.customers = customers;
        this.permissions = permissions;
        this.audit = audit;
        this.stores = stores;
        this.clock = clock;
        this.sql = sql;
    }

    /**
     * What to adjust.
     *
     * @param id client-made; a replay gives the first answer
     * @param points positive to give, negative to take
     * @param effectiveOn the day they count for, today or earlier; null for today
     */
    public record Request(
            @NotNull UUID id,
            long customerId,
            long points,
            @NotNull String reason,
            LocalDate effectiveOn) {

        /** An adjustment of today. */
        public Request(UUID id, long customerId, long points, String reason) {
            this(id, customerId, points, reason, null);
        }
    }

    /**
     * The balance afterwards; refuses {@code customer.unknown}, {@code points.reason-missing}, {@code points.none},
     * {@code points.insufficient}, {@code points.date-in-future} and an earlier day from whoever may not date back.
     */
    public long adjust(Caller caller, Request request) {
        String hash = Hash.of(request.customerId() + "|" + request.points() + "|" + request.reason()
                + (request.effectiveOn() == null ? "" : "|" + request.effectiveOn()));
        if (request.reason().isBlank()) {
            throw new Refused(Reason.of("points.reason-missing"));
        }
        if (request.points() == 0) {
            throw new Refused(Reason.of("points.none"));
        }
        return requests.once(request.id(), OPERATION, hash, () -> book(caller, request, hash));
    }

    private long book(Caller caller, Request request, String hash) {
        StoreInfo store = stores.store(caller.storeId());
        LocalDate day = effectiveDay(caller, request, store.today(clock));
        customers.active(caller.brandId(), request.customerId());
        SqlBundle read = sql.bundle();
        SqlBundle.Answer<Account> accounts = ledger.lock(read, request.customerId(), List.of());
        SqlBundle.Answer<Lot> lots = ledger.lots(read, request.customerId());
        read.run();
        BookingContext context = new BookingContext(
                caller, null, clock.instant(), day, store.brand().currency());
        BookingPlan plan = new BookingPlan(context, request.customerId(), accounts.rows(), lots.rows());
        long before = plan.ofCustomer(AccountKind.POINTS).map(Account::balance).orElse(0L);
        long after = Math.addExact(before, request.points());
        if (request.points() > 0) {
            after = before
                    + moves.award(
                            plan,
                            request.points(),
                            PointsMoves.Days.from(context.businessDate()),
                            Posting.of("POINTS_ADJUSTED", request.reason()));
        } else if (after < 0) {
            throw new Refused(Reason.of("points.insufficient", before, -request.points()));
        } else {
            moves.takeBack(plan, -request.points(), NO_SALE, Posting.of("POINTS_ADJUSTED", request.reason()));
        }
        SqlBundle write = sql.bundle();
        plan.into(write);
        String detail =
                "adjust by " + request.points() + ": " + request.reason().strip();
        audit.allowed(write, caller, Permission.ADJUST_POINTS, "customer:" + request.customerId(), detail);
        requests.remember(write, request.id(), OPERATION, hash, after);
        write.run();
        return after;
    }

    private LocalDate effectiveDay(Caller caller, Request request, LocalDate today) {
        LocalDate day = request.effectiveOn() == null ? today : request.effectiveOn();
        if (day.isAfter(today)) {
            throw new Refused(Reason.of("points.date-in-future", day, today));
        }
        if (day.isBefore(today)) {
            permissions.check(caller, Permission.BACKDATE_POINTS);
        }
        return day;
    }
}
