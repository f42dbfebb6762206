package org.comptoir.printing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
import org.comptoir.store.domain.TillInfo;

/** The printers of the caller's brand and what waits for them, from the rows: no printer is asked. */
@ApplicationScoped
public class PrinterTroubles {

    private static final String WAITING = "select printer_address, "
            + "sum(case when state = 'FAILED' then 1 else 0 end) as refused, count(*) as waiting, "
            + "min(created_at) as since from print_job "
            + "where state in ('QUEUED', 'SENDING', 'FAILED') and printer_address in (";

    private Sql sql;
    private Stores stores;

    protected PrinterTroubles() {}

    @Inject
    public PrinterTroubles(Sql sql, Stores stores) {
        this.sql = sql;
        this.stores = stores;
    }

    /**
     * A till's printer.
     *
     * @param address null for a till without a printer
     * @param waiting jobs that are not on paper, those refused among them
     * @param refused jobs that the printer refuses now: no paper, or away
     * @param since when the oldest of the waiting jobs was booked, null without one
     */
    public record PrinterRow(
            long tillId, String tillCode, String storeName, String address, long waiting, long refused, Instant since) {

        /** True when somebody should look at it. */
        public boolean isTrouble() {
            return refused > 0;
        }
    }

    /** One row for each till, by store and till. */
    @Requires(value = Permission.PRINT, audited = false)
    public List<PrinterRow> all(Caller caller) {
        List<StoreInfo> mine = stores.all().stream()
                .filter(store -> store.brand().id() == caller.brandId())
                .toList();
        List<TillInfo> tills = mine.stream()
                .flatMap(store -> stores.tillsOf(store.id()).stream())
                .toList();
        Map<String, Waiting> waiting = waiting(tills);
        List<PrinterRow> rows = new ArrayList<>();
        for (TillInfo till : tills) {
            Waiting jobs = till.printerAddress() == null ? null : waiting.get(till.printerAddress());
            rows.add(new PrinterRow(
                    till.id(),
                    till.code(),
                    stores.store(till.storeId()).name(),
                    till.printerAddress(),
                    jobs == null ? 0 : jobs.waiting(),
                    jobs == null ? 0 : jobs.refused(),
                    jobs == null ? null : jobs.since()));
        }
        return rows;
    }

    private Map<String, Waiting> waiting(List<TillInfo> tills) {
        List<String> addresses = tills.stream()
                .map(TillInfo::printerAddress)
                .filter(address -> address != null)
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(addresses.size(), "?"));
        return sql
                .list(
                        WAITING + marks + ") group by printer_address",
                        row -> new Waiting(
                                row.text("printer_address"),
                                row.id("waiting"),
                                row.id("refused"),
                                row.instant("since")),
                        addresses.toArray())
                .stream()
                .collect(Collectors.toMap(Waiting::address, jobs -> jobs));
    }

    private record Waiting(String address, long waiting, long refused, Instant since) {}
}
