package org.comptoir.sale.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.House;
import org.comptoir.shared.sql.Ids;
import org.comptoir.shared.sql.Sql;

/** Headers of sales written by the thousand, for lists: booking them one by one would take minutes. */
@ApplicationScoped
public class SaleRowsFixture {

    private static final String INSERT = "insert into sale (id, sale_uuid, request_hash, kind, brand_id, store_id, "
            + "till_id, ticket_no, business_date, booked_at, user_id, user_level, seller_id, customer_id, currency, "
            + "list_minor, discount_minor, total_minor, change_minor, turnover_minor, points_earned) "
            + "values (?, ?, 'x', ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'EUR', ?, 0, ?, 0, ?, 0)";

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /** A sale of that total at noon UTC of that day; a negative one is a return. */
    public List<Object> row(House house, long ticketNo, LocalDate day, long totalMinor, Long customerId) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Arrays.asList(
                ids.next(),
                UUID.randomUUID().toString(),
                totalMinor < 0 ? "RETURN" : "SALE",
                house.brandId(),
                house.storeId(),
                ticketNo % 2 == 0 ? house.tillId() : house.secondTillId(),
                ticketNo,
                day,
                noon.plusSeconds(ticketNo),
                house.userId(),
                house.userId(),
                customerId,
                totalMinor,
                totalMinor,
                totalMinor);
    }

    /** Writes the rows in batches of ten thousand. */
    public void write(List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += 10_000) {
            sql.batch(INSERT, new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + 10_000))));
        }
    }

    /** Takes the house's rows away again: headers without payments are no books that a checker could find clean. */
    public void remove(House house) {
        sql.update("delete from sale where brand_id = ?", house.brandId());
    }
}
