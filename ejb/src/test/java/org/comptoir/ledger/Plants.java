package org.comptoir.ledger;

import static org.comptoir.ledger.LedgerCheckerTest.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** More of what is planted for {@link LedgerCheckerTest}: rows that are missing, acts that nobody gave a reason for. */
final class Plants {

    /** The version that the first sale earned under; the planted one may have no points any more. */
    private static final String VERSION = "(select programme_version_id from sale_effect where kind = 'POINTS' "
            + "and sale_id = (select original_id from sale where id = {return}))";

    private static final String OF_POINTS =
            "id in (select programme_id from programme_version where id in " + VERSION + ")";

    private static final String COUNTER =
            "insert into programme_count (programme_id, uses, taken_minor) values (-1, 0, 0)";

    private Plants() {}

    static Stream<Arguments> ofLines() {
        return Stream.of(
                plant("lines-add-up-to-the-total", "delete from sale_line where sale_id = {sale}"),
                plant("vat-adds-up", "delete from sale_vat where sale_id = {sale}"),
                plant("vat-is-that-of-lines", "delete from sale_line where sale_id = {sale}"),
                plant("prepaid-is-what-wallets-paid", "update sale_line set prepaid_minor = 1 where sale_id = {sale}"));
    }

    static Stream<Arguments> ofReasons() {
        return Stream.of(
                plant(
                        "a-document-has-user-level-and-store",
                        "update sale set original_id = null, reason = '  ' where id = {return}"),
                plant("a-document-has-user-level-and-store", "update sale set kind = 'VOID' where id = {return}"),
                plant("a-void-is-audited", "update sale set kind = 'VOID', reason = 'x' where id = {return}"),
                plant(
                        "what-is-done-by-hand-or-by-time-has-a-reason",
                        "update ledger_tx set reason = null where kind = 'POINTS_ADJUSTED' and store_id = {store}"),
                plant(
                        "what-is-done-by-hand-or-by-time-has-a-reason",
                        "update ledger_tx set reason = ' ' where kind = 'INSTRUMENT_ADJUSTED' and store_id = {store}"),
                plant(
                        "a-changed-price-has-its-reason",
                        "update sale_line set catalog_price_minor = catalog_price_minor + 1 where sale_id = {sale}"),
                plant(
                        "points-by-hand-are-audited",
                        "delete from audit_event where permission = 'ADJUST_POINTS' and store_id = {store}"),
                plant(
                        "care-of-instruments-is-audited",
                        "delete from audit_event where subject = 'instrument:{card}' "
                                + "and permission = 'ADJUST_INSTRUMENT'"),
                plant(
                        "a-blocked-instrument-was-blocked-by-somebody",
                        "update instrument set status = 'BLOCKED' where id = {card}"));
    }

    /** A programme whose counter, row or end of it is not that of the sale; the planted effect lowers nothing. */
    static Stream<Arguments> ofLimits() {
        return Stream.of(
                limited(
                        "a-programmes-counter-is-that-of-its-sales",
                        "insert into programme_count (programme_id, uses, taken_minor) values (-1, 1, 0)"),
                limited(
                        "a-programmes-counter-is-that-of-its-sales",
                        "insert into programme_count (programme_id, uses, taken_minor) values (-1, 0, 5)"),
                limited("what-a-programme-gave-are-its-effects", COUNTER, use("{sale}, -1, -1, 700, 0, null")),
                limited("what-a-programme-gave-are-its-effects", COUNTER, use("{sale}, -1, -1, 500, 3, null")),
                limited("a-programmes-use-ends-with-its-sale", COUNTER, use("{sale}, -1, -1, 500, 0, 7")),
                limited("a-sale-of-a-limited-programme-is-counted"));
    }

    private static String use(String values) {
        return "insert into programme_use (sale_id, programme_id, programme_version_id, taken_minor, back_minor, "
                + "released_by) values (" + values + ")";
    }

    /** With a limited programme that took 500 off the sale. */
    private static Arguments limited(String check, String... statements) {
        List<String> all = new ArrayList<>(List.of(
                "insert into programme (id, brand_id, kind, name, active, version) "
                        + "values (-1, {brand}, 'PROMOTION', 'planted', 1, 1)",
                "insert into programme_version (id, programme_id, version_no, params, created_at, created_by) "
                        + "values (-1, -1, 1, '{\"budgetMinor\": 900}', current_timestamp, 1)",
                "insert into sale_effect (sale_id, effect_no, line_no, kind, rule, programme_version_id, unit, amount, "
                        + "reason_code) values ({sale}, 99, 1, 'DISCOUNT', 'promotion', -1, 'EUR', 500, 'x')"));
        all.addAll(List.of(statements));
        return plant(check, all.toArray(String[]::new));
    }

    /** Ten times the points, booked as consistently as a wrong rule would: ledger, lots, effects and header agree. */
    static Stream<Arguments> ofEarnedPoints() {
        String check = "points-earned-are-those-of-the-lines";
        return Stream.of(
                plant(
                        check,
                        "update sale_effect set amount = amount * 10 where sale_id = {sale} and kind = 'POINTS'",
                        "update sale set points_earned = points_earned * 10 where id = {sale}"),
                plant(check, "delete from sale_effect where sale_id = {sale} and kind = 'POINTS'", excluded(5000)),
                plant(check, "update sale set customer_id = null where id = {sale}"),
                plant(check, "update programme set kind = 'OTHER' where " + OF_POINTS),
                plant(check, "update programme set brand_id = -1 where " + OF_POINTS),
                plant(
                        check,
                        "insert into audit_event (id, happened_at, user_id, seller_id, user_level, channel, permission, "
                                + "outcome) values (-1, current_timestamp, 5, 5, 5, 'OFFICE', 'MOVE_CLOCK', 'ALLOWED')",
                        "delete from audit_event where permission = 'MOVE_CLOCK'",
                        "insert into programme_version (id, programme_id, version_no, params, created_at, created_by) "
                                + "select -1, programme_id, 99, params, created_at, created_by from programme_version "
                                + "where id in " + VERSION,
                        "update programme_version set created_at = date '2020-01-01' where id = -1"),
                plant(
                        check,
                        "update programme_version set params = replace(params, '\"excludeDiscounted\":false', "
                                + "'\"excludeDiscounted\":true') where id in " + VERSION));
    }

    private static String excluded(long amount) {
        return "insert into sale_effect (sale_id, effect_no, line_no, kind, rule, programme_version_id, unit, amount, "
                + "reason_code) select {sale}, 99, 1, 'EXCLUDED', 'points', id, 'EUR', " + amount
                + ", 'x' from programme_version where id in " + VERSION;
    }
}
