package org.comptoir.loyalty.points.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.shared.infrastructure.NodeIdentity;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Ends every brand's points once a day, by the calendar of its first store. The node that holds the row's lease does it;
 * when it fails the row goes. When it dies another one goes on after the lease, in database time: chunk by chunk, so that
 * a node that only was slow and one that took over end each customer's points once.
 */
@ApplicationScoped
public class PointsNights {

    private static final System.Logger LOG = System.getLogger(PointsNights.class.getName());

    private static final int LEASE_SECONDS = 7_200;

    private static final String DONE =
            "update points_night set ended_at = ? where brand_id = ? and business_date = ? and ended_at is null";

    private static final String RELEASE =
            "delete from points_night where brand_id = ? and business_date = ? and holder = ? and ended_at is null";

    private ExpirePoints expirePoints;
    private Stores stores;
    private Clock clock;
    private NodeIdentity node;
    private OwnTransaction own;
    private Sql sql;

    protected PointsNights() {}

    @Inject
    public PointsNights(
            ExpirePoints expirePoints, Stores stores, Clock clock, NodeIdentity node, OwnTransaction own, Sql sql) {
        this.expirePoints = expirePoints;
        this.stores = stores;
        this.clock = clock;
        this.node = node;
        this.own = own;
        this.sql = sql;
    }

    /** Ends the points of all brands for their today, where no node did it before. */
    public void endAll() {
        firstStores().forEach(this::end);
    }

    /** Ends the points of that store's brand for its today; false when it is done or being done. */
    public boolean end(StoreInfo store) {
        LocalDate day = store.today(clock);
        long brand = store.brand().id();
        if (!claim(brand, day)) {
            return false;
        }
        try {
            Caller night = new Caller(0, 0, 5, brand, store.id(), null, null, Channel.BATCH);
            ExpirePoints.Ended ended = expirePoints.expire(night, new ExpirePoints.Request(day));
            own.run(() -> sql.update(DONE, clock.instant(), brand, day));
            LOG.log(
                    System.Logger.Level.INFO,
                    "points of brand {0} ended for {1}: {2} of {3} customers",
                    brand,
                    day,
                    ended.points(),
                    ended.customers());
        } catch (RuntimeException e) {
            own.run(() -> sql.update(RELEASE, brand, day, node.id()));
            LOG.log(System.Logger.Level.ERROR, "points of brand " + brand + " could not be ended for " + day, e);
        }
        return true;
    }

    private boolean claim(long brand, LocalDate day) {
        String claim = "insert into points_night (brand_id, business_date, claimed_at, holder, lease_until) "
                + "values (?, ?, ?, ?, " + sql.dialect().utcInSeconds() + ")";
        try {
            own.run(() -> sql.update(claim, brand, day, clock.instant(), node.id(), LEASE_SECONDS));
            return true;
        } catch (SqlFailure e) {
            if (!e.isDuplicate("points_night")) {
                throw e;
            }
        }
        return takeOver(brand, day);
    }

    /** True when the node that claimed it did not end it within its lease. */
    private boolean takeOver(long brand, LocalDate day) {
        String again = "update points_night set claimed_at = ?, holder = ?, lease_until = "
                + sql.dialect().utcInSeconds() + " where brand_id = ? and business_date = ? and ended_at is null "
                + "and lease_until < " + sql.dialect().utcNow();
        AtomicBoolean mine = new AtomicBoolean();
        own.run(() -> mine.set(sql.update(again, clock.instant(), node.id(), LEASE_SECONDS, brand, day) == 1));
        return mine.get();
    }

    private Collection<StoreInfo> firstStores() {
        Map<Long, StoreInfo> first = new LinkedHashMap<>();
        stores.all().forEach(store -> first.putIfAbsent(store.brand().id(), store));
        return first.values();
    }
}
