package org.comptoir.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comptoir.harness.House;
import org.comptoir.shared.sql.Sql;

/**
 * The books of a shop without any id: transactions in their order, their movements sorted, owners named by their place;
 * then every document, instrument and balance.
 */
@ApplicationScoped
public class NormalLedger {

    private static final String MOVEMENTS = "select t.id, t.kind, a.kind as account_kind, a.code, a.customer_id, "
            + "a.instrument_id, e.unit, e.amount from ledger_tx t join ledger_entry e on e.tx_id = t.id "
            + "join account a on a.id = e.account_id where t.id > ? and t.store_id = ? order by t.id, e.id";

    private static final String INSTRUMENTS = "select i.id, i.kind, i.status, i.issued_minor, i.expires_on, "
            + "i.customer_id, a.balance from instrument i join account a on a.id = i.account_id where i.brand_id = ? "
            + "order by i.id";

    private static final String SALES = "select id, kind, ticket_no, total_minor, discount_minor, change_minor, "
            + "turnover_minor, points_earned, customer_id, business_date from sale where store_id = ? order by id";

    private static final String BALANCES =
            "select kind, unit, balance from account where customer_id = ? and balance is not null order by kind, unit";

    private static final String LOTS = "select l.amount, l.remaining, l.available_from, l.expires_on from lot l "
            + "join account a on a.id = l.account_id where a.customer_id = ? order by l.id";

    private Sql sql;

    protected NormalLedger() {}

    @Inject
    public NormalLedger(Sql sql) {
        this.sql = sql;
    }

    /** All of it, one fact a line. */
    List<String> of(House house, List<Long> customers, long begun) {
        List<Long> instruments = new ArrayList<>();
        List<String> issued = sql.list(
                INSTRUMENTS,
                row -> {
                    instruments.add(row.id("id"));
                    return "instrument " + row.text("kind") + " " + row.text("status") + " " + row.id("issued_minor")
                            + " holds " + row.id("balance") + " until " + row.day("expires_on") + " of "
                            + customers.indexOf(row.idOrNull("customer_id"));
                },
                house.brandId());
        List<String> lines = new ArrayList<>(movements(house, customers, instruments, begun));
        lines.addAll(issued);
        lines.addAll(sql.list(
                SALES,
                row -> "document " + row.text("kind") + " " + row.id("ticket_no") + " " + row.id("total_minor") + " "
                        + row.id("discount_minor") + " " + row.id("change_minor") + " " + row.id("turnover_minor") + " "
                        + row.id("points_earned") + " " + customers.indexOf(row.idOrNull("customer_id")) + " "
                        + row.day("business_date"),
                house.storeId()));
        customers.forEach(customer -> {
            lines.addAll(sql.list(
                    BALANCES,
                    row -> "balance " + customers.indexOf(customer) + " " + row.text("kind") + " " + row.text("unit")
                            + " " + row.id("balance"),
                    customer));
            lines.addAll(sql.list(
                    LOTS,
                    row -> "lot " + customers.indexOf(customer) + " " + row.id("amount") + " " + row.id("remaining")
                            + " " + row.day("available_from") + " " + row.day("expires_on"),
                    customer));
        });
        return lines;
    }

    private List<String> movements(House house, List<Long> customers, List<Long> instruments, long begun) {
        record Movement(long tx, String kind, String text) {}
        List<Movement> movements = sql.list(
                MOVEMENTS,
                row -> {
                    Long instrument = row.idOrNull("instrument_id");
                    Long customer = row.idOrNull("customer_id");
                    String owner = instrument != null
                            ? "instrument " + instruments.indexOf(instrument)
                            : customer != null
                                    ? "customer " + customers.indexOf(customer)
                                    : row.text("code").replaceAll("\\d+", "#");
                    return new Movement(
                            row.id("id"),
                            row.text("kind"),
                            row.text("account_kind") + " " + owner + " " + row.id("amount") + " " + row.text("unit"));
                },
                begun,
                house.storeId());
        List<String> lines = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < movements.size(); i++) {
            Movement movement = movements.get(i);
            open.add(movement.text());
            if (i + 1 == movements.size() || movements.get(i + 1).tx() != movement.tx()) {
                Collections.sort(open);
                lines.add("booked " + movement.kind() + " " + String.join(", ", open));
                open.clear();
            }
        }
        return lines;
    }
}
