package org.comptoir.loyalty.points.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.shared.infrastructure.OwnTransaction;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlFailure;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Ends every brand's points once a day, by the calendar of its first store. The node whose row stands in the table does
 * it; when it fails the row goes, and when it dies the next night ends what it left.
 */
@ApplicationScoped
public class PointsNights {

    private static final System.Logger LOG = System.getLogger(PointsNights.class.getName());

    private static final String CLAIM =
            "insert into points_night (brand_id, business_date, claimed_at) values (?, ?, ?)";

    private static final String RELEASE = "delete from points_night where brand_id = ? and business_date = ?";

    private ExpirePoints expirePoints;
    private Stores stores;
    private Clock clock;
    private OwnTransaction own;
    private Sql sql;

    protected PointsNights() {}

    @Inject
    public PointsNights(ExpirePoints expirePoints, Stores stores, Clock clock, OwnTransaction own, Sql sql) {
        this.expirePoints = expirePoints;
        this.stores = stores;
        this.clock = clock;
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
            LOG.log(
                    System.Logger.Level.INFO,
                    "points of brand {0} ended for {1}: {2} of {3} customers",
                    brand,
                    day,
                    ended.points(),
                    ended.customers());
        } catch (RuntimeException e) {
            own.run(() -> sql.update(RELEASE, brand, day));
            LOG.log(System.Logger.Level.ERROR, "points of brand " + brand + " could not be ended for " + day, e);
        }
        return true;
    }

    private boolean claim(long brand, LocalDate day) {
        try {
            own.run(() -> sql.update(CLAIM, brand, day, clock.instant()));
            return true;
        } catch (SqlFailure e) {
            if (!e.isDuplicate("points_night")) {
                throw e;
            }
            return false;
        }
    }

    private Collection<StoreInfo> firstStores() {
        Map<Long, StoreInfo> first = new LinkedHashMap<>();
        stores.all().forEach(store -> first.putIfAbsent(store.brand().id(), store));
        return first.values();
    }
}
