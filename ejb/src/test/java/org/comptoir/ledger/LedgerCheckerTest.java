package org.comptoir.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.AdjustInstrument;
import org.comptoir.instrument.application.BlockInstrument;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what is planted against it, by raw SQL that is rolled back. */
@UseCases
class LedgerCheckerTest {

    private static final String OF_SALE =
            "(select min(e.id) from ledger_entry e join ledger_tx t on t.id = e.tx_id where t.sale_id = {sale})";
    private static final String POINTS = "(select id from account where code = 'points:{customer}')";
    /** Checks that nothing can be planted against, and why not. */
    private static final Map<String, String> NOT_TO_BE_PLANTED = Map.of(
            "a-client-id-is-booked-once", "the unique key uq_sale_uuid refuses the second row",
            "one-gift-per-customer-programme-and-year", "the unique key uq_instrument_key refuses the second row");

    private static final String USED = "(select account_id from instrument where id = {used})";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Planted planted;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    AdjustInstrument adjustInstrument;

    @Inject
    BlockInstrument blockInstrument;

    @Inject
    VoidSale voidSale;

    House house;
    long customer;
    Instrument card;
    Instrument used;
    Sale sale;
    Sale back;

    @BeforeEach
    void books() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 1000);
        card = shop.giftCard(house, 3000);
        used = shop.giftCard(house, 1000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale first = shop.pay(house, shop.article(house, "A1", 5000, 2), Shop.with(used), Shop.cash(8000));
        back = shop.takeBack(house, first, new ReturnPlan.Units(1, 1));
        used = shop.giftCard(house, 1000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        sale = shop.pay(house, shop.article(house, "A2", 5000, 2), Shop.with(used), Shop.cash(8000));
        adjustPoints.adjust(house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, 3, "geste"));
        adjustInstrument.adjust(
                house.office(5), new AdjustInstrument.Request(UUID.randomUUID(), card.id(), 100, "geste"));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void theCheckFindsWhatIsPlanted(String check, List<String> statements) {
        LedgerCheck found = check(statements);

        assertThat(found.results())
                .filteredOn(result -> result.name().equals(check))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.violations()).isPositive();
                    assertThat(result.examples()).isNotEmpty();
                });
    }

    @Test
    void everyCheckHasAPlant() {
        Set<Object> planted = plants().map(plant -> plant.get()[0]).collect(Collectors.toSet());

        assertThat(shop.check(house).results())
                .extracting(LedgerCheck.Result::name)
                .filteredOn(name -> !NOT_TO_BE_PLANTED.containsKey(name))
                .allSatisfy(name -> assertThat(planted).as("a plant for it").contains(name));
        assertThat(planted).doesNotContainAnyElementsOf(NOT_TO_BE_PLANTED.keySet());
    }

    @Test
    void whatIsDoneByHandWithAReasonIsClean() {
        UUID id = UUID.randomUUID();
        blockInstrument.block(house.office(5), new BlockInstrument.Request(id, card.id(), true, "perdue"));
        voidSale.undo(
                house.till(5),
                new VoidSale.Request(
                        UUID.randomUUID(), house.tillId(), null, sale.header().id(), "erreur de caisse", false));

        assertThat(shop.sale(house, sale.header().id()).lines())
                .allSatisfy(line -> assertThat(line.returnable()).isZero());
    }

    @Test
    void namesOfChecksAreUnique() {
        assertThat(shop.check(house).results())
                .extracting(LedgerCheck.Result::name)
                .doesNotHaveDuplicates();
    }

    private LedgerCheck check(List<String> statements) {
        try {
            planted.plant(statements.stream().map(this::filled).toList());
        } catch (Planted.Found found) {
            return found.check;
        }
        throw new AssertionError("not reached");
    }

    private String filled(String statement) {
        return statement
                .replace("{sale}", String.valueOf(sale.header().id()))
                .replace("{return}", String.valueOf(back.header().id()))
                .replace("{till}", String.valueOf(house.tillId()))
                .replace("{otherTill}", String.valueOf(house.secondTillId()))
                .replace("{store}", String.valueOf(house.storeId()))
                .replace("{brand}", String.valueOf(house.brandId()))
                .replace("{customer}", String.valueOf(customer))
                .replace("{card}", String.valueOf(card.id()))
                .replace("{used}", String.valueOf(used.id()));
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                        ofTheLedger(),
                        ofInstruments(),
                        ofSales(),
                        ofSeals(),
                        ofPoints(),
                        ofProgrammes(),
                        ofPeople(),
                        Plants.ofLines(),
                        Plants.ofReasons(),
                        Plants.ofLimits(),
                        Plants.ofEarnedPoints())
                .flatMap(plants -> plants);
    }

    private static Stream<Arguments> ofTheLedger() {
        return Stream.of(
                plant("balance-is-sum-of-entries", "update account set balance = balance + 1 where id = " + POINTS),
                plant(
                        "transaction-balances-per-unit",
                        "update ledger_entry set amount = amount + 7 where id = " + OF_SALE),
                plant(
                        "the-whole-ledger-is-zero-per-unit",
                        "update ledger_entry set amount = amount + 7 where id = " + OF_SALE),
                plant(
                        "entry-has-the-unit-of-its-account",
                        "update ledger_entry set unit = 'XXX' where id = " + OF_SALE),
                plant("every-entry-has-an-account", "update ledger_entry set account_id = -1 where id = " + OF_SALE),
                plant(
                        "a-debt-is-never-a-credit",
                        "insert into account (id, code, kind, unit, customer_id, balance, opened_at) "
                                + "values (-1, 'debt:{customer}', 'DEBT', 'EUR', {customer}, 5, current_timestamp)"),
                plant(
                        "a-client-id-means-one-thing",
                        "insert into client_request (request_id, operation, request_hash, result_id, booked_at) "
                                + "select sale_uuid, 'x', 'x', 1, booked_at from sale where id = {sale}"));
    }

    private static Stream<Arguments> ofInstruments() {
        return Stream.of(
                plant("no-instrument-below-zero", "update account set balance = -1 where instrument_id = {card}"),
                plant("closed-instrument-holds-nothing", "update instrument set status = 'CLOSED' where id = {card}"),
                plant(
                        "an-active-instrument-holds-something",
                        "update instrument set status = 'ACTIVE' where id = {used}"),
                plant(
                        "an-instrument-was-issued-with-what-it-says",
                        "update instrument set issued_minor = issued_minor + 1 where id = {card}"),
                plant(
                        "redeemed-is-at-most-issued-and-loaded",
                        "update ledger_entry set amount = amount - 1 where amount < 0 and account_id = " + USED),
                plant(
                        "a-gift-card-is-used-once",
                        "update customer set no_credit_note = 1 where id = {customer}",
                        "update ledger_tx set kind = 'GIFT_CARD_REDEEMED' where id in "
                                + "(select tx_id from ledger_entry where account_id = " + USED + ")"),
                plant(
                        "a-gift-card-is-used-once",
                        "update account set balance = 1 where id = " + USED,
                        "update instrument set status = 'ACTIVE' where id = {used}"),
                plant(
                        "a-card-keeps-its-rest-for-a-customer-without-notes",
                        "update sale set customer_id = null where id = {sale}",
                        "update ledger_tx set kind = 'GIFT_CARD_PART_REDEEMED' "
                                + "where sale_id = {sale} and kind = 'GIFT_CARD_REDEEMED'"));
    }

    private static Stream<Arguments> ofSales() {
        return Stream.of(
                plant("ticket-numbers-have-no-gap", "update sale set ticket_no = 1000 where id = {sale}"),
                plant(
                        "head-of-till-is-last-ticket",
                        "update till_head set last_ticket_no = last_ticket_no + 1 where till_id = {till}"),
                plant("head-of-till-has-the-last-seal", "update till_head set seal = 'x' where till_id = {till}"),
                plant("sealed-tills-stay-sealed", "update sale set seal = null where id = {sale}"),
                plant(
                        "payments-less-change-are-the-total",
                        "update payment set amount_minor = amount_minor + 1 where sale_id = {sale} and payment_no = 1"),
                plant(
                        "lines-add-up-to-the-total",
                        "update sale_line set list_minor = list_minor + 1, net_minor = net_minor + 1 "
                                + "where sale_id = {sale}"),
                plant("vat-adds-up", "update sale_vat set gross_minor = gross_minor + 1 where sale_id = {sale}"),
                plant(
                        "a-sales-vat-is-that-of-its-rate",
                        "update sale_vat set vat_minor = vat_minor + 1, net_minor = net_minor - 1 "
                                + "where sale_id = {sale}"),
                plant(
                        "a-sales-reductions-have-their-effects",
                        "update sale_effect set amount = amount + 1 where sale_id = {sale} and kind = 'DISCOUNT'"),
                plant(
                        "returned-units-are-those-of-returns",
                        "update sale_line set returned_quantity = 1 where sale_id = {sale}"),
                plant("a-refund-is-at-most-what-was-paid", "update sale set total_minor = -99999 where id = {return}"),
                plant("a-void-takes-the-whole-sale-back", "update sale set kind = 'VOID' where id = {return}"),
                plant(
                        "an-exchange-payment-has-its-exchange",
                        "update payment set tender = 'EXCHANGE' where sale_id = {sale} and tender = 'CASH'"),
                plant(
                        "payments-of-an-exchange-cancel-out",
                        "update payment set tender = 'EXCHANGE' where sale_id = {sale} and tender = 'CASH'",
                        "insert into sale_exchange (exchange_uuid, return_id, sale_id) values ('x', {return}, {sale})"),
                plant(
                        "turnover-is-that-of-the-sales",
                        "update account set balance = balance + 1 where code = 'turnover:{customer}'"));
    }

    private static Stream<Arguments> ofSeals() {
        return Stream.of(
                        "update sale set seller_id = seller_id + 1 where id = {return}",
                        "update sale set seal = null where id = {return}",
                        "update sale_line set description = 'planted' where sale_id = {return}",
                        "update sale_effect set reason_args = 'planted' where sale_id = {return}",
                        "update sale_vat set vat_minor = vat_minor + 1 where sale_id = {return}",
                        "update payment set given_minor = given_minor + 1 where sale_id = {return}",
                        "delete from sale_effect where sale_id = {return}")
                .map(planted -> plant("seals-are-those-of-what-is-stored", planted));
    }

    private static Stream<Arguments> ofPoints() {
        return Stream.of(
                plant("lots-hold-the-positive-balance", "update lot set remaining = 0 where account_id = " + POINTS),
                plant(
                        "lot-remaining-is-amount-less-uses",
                        "insert into lot_use (id, entry_id, lot_id, amount) "
                                + "select -min(id), min(entry_id), min(id), 1 from lot where account_id = " + POINTS),
                plant(
                        "points-moved-by-a-sale-are-its-effects",
                        "update sale_effect set amount = amount + 1 where sale_id = {sale} and kind = 'POINTS'"),
                plant(
                        "hundredths-moved-by-a-sale-are-its-effects",
                        "insert into sale_effect (sale_id, effect_no, kind, rule, unit, amount, reason_code) "
                                + "values ({sale}, 97, 'COUNTED', 'points', 'PTS/100', 37, 'x')"),
                plant("kept-hundredths-are-less-than-a-point", hundredths(100)),
                plant("kept-hundredths-are-less-than-a-point", hundredths(-1)),
                plant("points-earned-stand-on-the-sale", "update sale set points_earned = 99 where id = {sale}"),
                plant(
                        "points-spent-come-from-lots",
                        "update ledger_tx set kind = 'POINTS_SPENT' where sale_id = {sale} and kind = 'POINTS_EARNED'"),
                plant("one-points-gift-per-sale", spent(98), spent(99)),
                plant("a-debt-is-never-a-credit", pointsDebt(5)),
                plant("a-points-debt-leaves-no-points", pointsDebt(-5)),
                plant(
                        "a-points-debt-moves-against-the-points",
                        "update account set kind = 'POINTS_DEBT' where id = " + POINTS));
    }

    private static Stream<Arguments> ofProgrammes() {
        return Stream.of(
                plant(
                        "one-birthday-card-per-customer-programme-and-year",
                        "insert into programme (id, brand_id, kind, name, active, version) "
                                + "values (-1, {brand}, 'BIRTHDAY', 'planted', 1, 1)",
                        version(),
                        "update instrument set programme_version_id = -1, customer_id = {customer} "
                                + "where id in ({card}, {used})"),
                plant(
                        "pouch-periods-of-a-customer-do-not-overlap",
                        "insert into programme (id, brand_id, kind, name, active, version) "
                                + "values (-1, {brand}, 'POUCH', 'planted', 1, 1)",
                        version(),
                        "update instrument set programme_version_id = -1, customer_id = {customer} "
                                + "where id in ({card}, {used})"));
    }

    private static Stream<Arguments> ofPeople() {
        return Stream.of(
                plant(
                        "a-transaction-has-user-level-and-store",
                        "update ledger_tx set approver_id = user_id where sale_id = {sale}"),
                plant(
                        "a-transaction-has-user-level-and-store",
                        "update ledger_tx set user_id = -1 where sale_id = {sale}"),
                plant(
                        "a-transaction-has-user-level-and-store",
                        "update ledger_tx set till_id = -1 where sale_id = {sale}"),
                plant(
                        "transactions-of-a-document-come-from-its-till",
                        "update ledger_tx set till_id = null where sale_id = {sale}"),
                plant(
                        "transactions-of-a-document-come-from-its-till",
                        "update ledger_tx set till_id = {otherTill} where sale_id = {sale}"),
                plant("a-document-has-user-level-and-store", "update sale set user_level = 0 where id = {sale}"),
                plant("a-document-has-user-level-and-store", "update sale set approver_id = user_id where id = {sale}"),
                plant(
                        "four-eyes-are-of-two-people",
                        "insert into audit_event (id, happened_at, user_id, seller_id, user_level, approver_id, channel, "
                                + "permission, outcome) values (-1, current_timestamp, 5, 5, 5, 5, 'TILL', 'SELL', 'ALLOWED')"));
    }

    private static String hundredths(int kept) {
        return "insert into account (id, code, kind, unit, customer_id, balance, opened_at) values (-1, "
                + "'point_hundredths:{customer}', 'POINT_HUNDREDTHS', 'PTS/100', {customer}, " + kept
                + ", current_timestamp)";
    }

    private static String spent(int no) {
        return "insert into sale_effect (sale_id, effect_no, kind, rule, unit, amount, reason_code) values ({sale}, "
                + no + ", 'SPENT', 'points-gift', 'PTS', 1, 'x')";
    }

    private static String pointsDebt(long balance) {
        return "insert into account (id, code, kind, unit, customer_id, balance, opened_at) values "
                + "(-1, 'points_debt:{customer}', 'POINTS_DEBT', 'PTS', {customer}, " + balance
                + ", current_timestamp)";
    }

    private static String version() {
        return "insert into programme_version (id, programme_id, version_no, params, created_at, created_by) "
                + "values (-1, -1, 1, '{}', current_timestamp, 1)";
    }

    static Arguments plant(String check, String... statements) {
        return Arguments.of(check, List.of(statements));
    }
}
