package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/** What the brand's stores turned over today, each by its own calendar, and a week before. */
@ApplicationScoped
public class Turnover {

    private static final int WEEK = 7;

    private Sql sql;
    private Stores stores;
    private Clock clock;

    protected Turnover() {}

    @Inject
    public Turnover(Sql sql, Stores stores, Clock clock) {
        this.sql = sql;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * A store's day. Amounts are minor units, VAT included, returns taken off, stored value sold left out.
     *
     * @param lastWeekMinor turnover of the whole same weekday one week before
     */
    public record StoreDay(
            long storeId,
            String storeName,
            LocalDate day,
            long sales,
            long returns,
            long turnoverMinor,
            long lastWeekMinor) {}

    /** One row for each store, by store code; stores without a sale stand at zero. */
    @Requires(value = Permission.VIEW_SALES, audited = false)
    public List<StoreDay> today(Caller caller) {
        List<StoreInfo> mine = stores.all().stream()
                .filter(store -> store.brand().id() == caller.brandId())
                .toList();
        List<LocalDate> days = mine.stream().map(store -> store.today(clock)).toList();
        Map<Key, Sums> sums = sums(mine, days);
        List<StoreDay> result = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            StoreInfo store = mine.get(i);
            LocalDate day = days.get(i);
            Sums today = sums.getOrDefault(new Key(store.id(), day), Sums.NONE);
            Sums before = sums.getOrDefault(new Key(store.id(), day.minusDays(WEEK)), Sums.NONE);
            result.add(new StoreDay(
                    store.id(), store.name(), day, today.sales(), today.returns(), today.minor(), before.minor()));
        }
        return result;
    }

    private Map<Key, Sums> sums(List<StoreInfo> mine, List<LocalDate> days) {
        if (mine.isEmpty()) {
            return Map.of();
        }
        List<Object> params = new ArrayList<>();
        mine.forEach(store -> params.add(store.id()));
        for (LocalDate day : days.stream().distinct().toList()) {
            params.add(day);
            params.add(day.minusDays(WEEK));
        }
        String text =
                "select store_id, business_date, sum(case kind when 'SALE' then 1 when 'VOID' then -1 else 0 end) as sales, "
                        + "sum(case when kind = 'RETURN' then 1 else 0 end) as takebacks, sum(turnover_minor) as turnover "
                        + "from sale where store_id in (" + marks(mine.size()) + ") and business_date in ("
                        + marks(params.size() - mine.size()) + ") group by store_id, business_date";
        return sql
                .list(
                        text,
                        row -> Map.entry(
                                new Key(row.id("store_id"), row.day("business_date")),
                                new Sums(row.id("sales"), row.id("takebacks"), row.id("turnover"))),
                        params.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private record Key(long storeId, LocalDate day) {}

    private record Sums(long sales, long returns, long minor) {
        static final Sums NONE = new Sums(0, 0, 0);
    }
}
