package org.comptoir.ledger;

import static org.comptoir.ledger.LedgerCheckerTest.plant;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** More of what is planted for {@link LedgerCheckerTest}: rows that are missing, acts that nobody gave a reason for. */
final class Plants {

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
}
