package org.comptoir.race;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comptoir.harness.DatabasePlace;

/**
 * What a race has left in the tables, by plain SQL of PostgreSQL: what the winner took is there once, and nothing of the
 * losers is.
 */
final class RaceBooks implements AutoCloseable {

    private final Connection connection;
    private final List<String> broken = new ArrayList<>();
    private Map<String, Long> before = new TreeMap<>();

    RaceBooks(DatabasePlace place) throws SQLException {
        connection = DriverManager.getConnection(place.url(), place.user(), place.password());
    }

    /**
     * One race.
     *
     * @param number makes the ids under which its tills sent
     * @param prize what they wanted
     */
    record Round(RaceKind kind, int tills, long number, long prize) {

        String name() {
            return kind.word() + " of " + tills;
        }

        /** The sales that its tills sent, as a select of their ids. */
        private String sales() {
            return "select id from sale where sale_uuid in (" + ids() + ")";
        }

        private String ids() {
            return String.join(
                    ", ",
                    IntStream.range(0, tills)
                            .mapToObj(till -> "'" + RaceNode.id(kind, number, till) + "'")
                            .distinct()
                            .toList());
        }

        private String transactions() {
            return kind == RaceKind.ADJUST
                    ? "select e.tx_id from ledger_entry e join account a on a.id = e.account_id join ledger_tx t "
                            + "on t.id = e.tx_id where a.customer_id = " + prize
                            + " and e.amount < 0 and t.sale_id is null"
                    : "select id from ledger_tx where sale_id in (" + sales() + ")";
        }
    }

    /** Counts all rows, before the tills are let go. */
    void look() throws SQLException {
        before = new TreeMap<>();
        for (String table : owned(null).keySet()) {
            before.put(table, 0L);
        }
        String counts = String.join(
                " union all ",
                before.keySet().stream()
                        .map(table -> "select '" + table + "', count(*) from " + table)
                        .toList());
        try (PreparedStatement statement = connection.prepareStatement(counts);
                ResultSet rs = statement.executeQuery()) {
            while (rs.next()) {
                before.put(rs.getString(1), rs.getLong(2));
            }
        }
    }

    /** Which rows of a table are the winner's. */
    private static Map<String, String> owned(Round round) {
        String sales = round == null ? "" : round.sales();
        String transactions = round == null ? "" : round.transactions();
        Map<String, String> tables = new TreeMap<>();
        for (String table : List.of("sale_line", "sale_effect", "sale_vat", "payment", "coupon_use", "print_job")) {
            tables.put(table, "sale_id in (" + sales + ")");
        }
        tables.put("sale", "id in (" + sales + ")");
        tables.put("instrument", "issued_sale_id in (" + sales + ")");
        tables.put("ledger_tx", "id in (" + transactions + ")");
        tables.put("ledger_entry", "tx_id in (" + transactions + ")");
        for (String table : List.of("lot", "lot_use")) {
            tables.put(table, "entry_id in (select id from ledger_entry where tx_id in (" + transactions + "))");
        }
        tables.put("client_request", "request_id in (" + (round == null ? "" : round.ids()) + ")");
        return tables;
    }

    /** Looks at what the race has left. */
    void check(Round round) throws SQLException {
        boolean byHand = round.kind() == RaceKind.ADJUST;
        for (var table : owned(round).entrySet()) {
            expect(
                    round,
                    "rows of nobody in " + table.getKey(),
                    before.get(table.getKey()),
                    number("select count(*) from " + table.getKey() + " where (" + table.getValue() + ") is not true"));
        }
        expect(round, "sales", byHand ? 0 : 1, number("select count(*) from (" + round.sales() + ") s"));
        expect(round, "requests", byHand ? 1 : 0, owned("client_request", round));
        expect(
                round,
                "transactions that do not come to zero",
                0,
                number("select count(*) from (select 1 from " + "ledger_entry where tx_id in (" + round.transactions()
                        + ") group by tx_id, unit having sum(amount) <> 0) e"));
        expect(
                round,
                "units that do not come to zero",
                0,
                number("select count(*) from (select 1 from ledger_entry group by unit having sum(amount) <> 0) e"));
        if (!byHand) {
            long total = round.kind().totalMinor();
            expect(round, "the sale's total", total, sum("total_minor", "sale", "id in (" + round.sales() + ")"));
            expect(round, "payments", total, sum("amount_minor", "payment", "sale_id in (" + round.sales() + ")"));
        }
        taken(round);
    }

    /** What the winner took is gone from where it was, to the last unit. */
    private void taken(Round round) throws SQLException {
        switch (round.kind()) {
            case CARD -> {
                paid(round);
                left(round, 0);
            }
            case WALLET -> {
                paid(round);
                left(round, 10_00);
            }
            case VOUCHER -> {
                effect(round, "instrument_id = " + round.prize(), 40_00);
                left(round, 0);
            }
            case POINTS -> {
                effect(round, "kind = 'SPENT'", 40);
                left(round, 0);
            }
            case GIFT -> {
                effect(round, "kind = 'SPENT'", 40);
                left(round, 2);
            }
            case ADJUST -> left(round, 0);
            case COUPON -> {
                effect(round, "kind = 'COUPON'", 4_00);
                expect(round, "uses", 1, owned("coupon_use", round));
                expect(
                        round,
                        "uses counted",
                        before.get("coupon_use") + 1,
                        sum("uses", "coupon_count", "programme_id = " + round.prize()));
            }
            case SALE -> {
                // nothing but the sale, which is there once
            }
        }
    }

    private void paid(Round round) throws SQLException {
        String with = "instrument_id = " + round.prize();
        expect(round, "payments with it", 1, number("select count(*) from payment where " + with));
        expect(round, "paid with it", 40_00, sum("amount_minor", "payment", with));
    }

    private void effect(Round round, String which, long wanted) throws SQLException {
        expect(
                round,
                "taken off",
                wanted,
                sum("amount", "sale_effect", "sale_id in (" + round.sales() + ") and " + which));
    }

    /** The balance, and what its entries come to. */
    private void left(Round round, long wanted) throws SQLException {
        boolean points =
                round.kind() == RaceKind.POINTS || round.kind() == RaceKind.GIFT || round.kind() == RaceKind.ADJUST;
        String which =
                points ? "customer_id = " + round.prize() + " and kind = 'POINTS'" : "instrument_id = " + round.prize();
        expect(round, "the balance", wanted, sum("balance", "account", which));
        String accounts = "account_id in (select id from account where " + which + ")";
        expect(round, "its entries", wanted, sum("amount", "ledger_entry", accounts));
        if (points) {
            expect(round, "its lots", wanted, sum("remaining", "lot", accounts));
        }
    }

    /** Tills whose ticket numbers have a gap. */
    long gaps() throws SQLException {
        return number("select count(*) from (select till_id from sale group by till_id "
                + "having min(ticket_no) <> 1 or max(ticket_no) <> count(*)) gaps");
    }

    /** What was found to be broken. */
    List<String> broken() {
        return broken;
    }

    private long owned(String table, Round round) throws SQLException {
        return number("select count(*) from " + table + " where " + owned(round).get(table));
    }

    private long sum(String column, String table, String where) throws SQLException {
        return number("select coalesce(sum(" + column + "), 0) from " + table + " where " + where);
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rs = statement.executeQuery()) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private void expect(Round round, String what, long wanted, long found) {
        if (wanted != found) {
            broken.add(round.name() + ": " + what + ": " + found + " instead of " + wanted);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
