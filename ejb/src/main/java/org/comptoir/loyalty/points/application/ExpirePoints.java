package org.comptoir.loyalty.points.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;

/**
 * Ends points of the caller's brand for a day: lots past their last day, and all points of customers who bought nothing
 * for the months that the programme says (F047, AT-12), with what they keep of a point, which has no last day. Done in chunks, each a transaction of its own; what was ended
 * cannot be ended again, so the same day may be run any number of times, and a broken run simply once more.
 */
@Stateless
@Requires(Permission.RUN_CAMPAIGN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpirePoints {

    private static final int CHUNK = 100;

    private DuePoints due;
    private BookEndOfPoints book;
    private PointsProgrammes programmes;
    private Stores stores;
    private Clock clock;

    protected ExpirePoints() {}

    @Inject
    public ExpirePoints(DuePoints due, BookEndOfPoints book, PointsProgrammes programmes, Stores stores, Clock clock) {
        this.due = due;
        this.book = book;
        this.programmes = programmes;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * What to end.
     *
     * @param businessDate points are ended that can no longer be used on that day; today of the caller's store or earlier
     */
    public record Request(@NotNull LocalDate businessDate) {}

    /** How many customers lost points, and how many points that were. */
    public record Ended(long customers, long points) {

        Ended plus(Ended other) {
            return new Ended(customers + other.customers, Math.addExact(points, other.points));
        }
    }

    /** What was ended now: nothing for a day that was done. Refuses {@code points.date-in-future}. */
    public Ended expire(Caller caller, @Valid Request request) {
        LocalDate day = request.businessDate();
        LocalDate today = stores.store(caller.storeId()).today(clock);
        if (day.isAfter(today)) {
            throw new Refused(Reason.of("points.date-in-future", day, today));
        }
        // a customer's points are the brand's: the shortest time of its programmes in force holds
        int months = programmes.ofBrand(caller.brandId()).stream()
                .mapToInt(programme -> programme.terms().upkeep().resetMonths())
                .filter(number -> number > 0)
                .min()
                .orElse(0);
        DuePoints.On on = new DuePoints.On(day, months);
        Ended ended = new Ended(0, 0);
        List<DuePoints.Due> chunk = due.page(caller.brandId(), on, 0, CHUNK);
        while (!chunk.isEmpty()) {
            ended = ended.plus(book.book(caller, on, chunk));
            chunk = due.page(caller.brandId(), on, chunk.get(chunk.size() - 1).accountId(), CHUNK);
        }
        return ended;
    }
}
