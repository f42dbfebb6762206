package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Earning;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Per;
import org.comptoir.loyalty.points.domain.PointsTerms.Rounding;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is less than a whole point stays with the customer for the next sale (D-09): a point for every 10.00. */
@UseCases
class KeptFractionTest {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    CompleteSale completeSale;

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    ReturnWithoutTicket returnWithoutTicket;

    @Inject
    VoidSale voidSale;

    @Inject
    ExchangeGoods exchangeGoods;

    @Inject
    ExpirePoints expirePoints;

    @Inject
    TestClock clock;

    House house;
    long customer;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2018-03-01T09:00:00Z"));
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        desk.change(house, keeping(Per.SALE, Upkeep.NONE));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void threeSalesOfAFractionMakeAPointAtTheThird() {
        Sale first = buy(370, 1);
        has(0, 37);
        buy(370, 1);
        has(0, 74);
        assertThat(desk.lots(customer)).isEmpty();

        attach();
        PricedBasket basket = shop.article(house, name(), 370, 1);
        assertThat(basket.quote().pointsEarned()).isEqualTo(1);
        Sale third = shop.pay(house, basket, Shop.cash(370));

        has(1, 11);
        assertThat(desk.lots(customer)).containsExactly(1L);
        assertThat(first.header().pointsEarned()).isZero();
        assertThat(third.header().pointsEarned()).isEqualTo(1);
        assertThat(third.effects()).isEqualTo(basket.quote().effects());
        assertThat(third.effects())
                .extracting(Effect::kind, Effect::unit, Effect::amount)
                .containsExactly(tuple(Effect.Kind.POINTS, "PTS", 1L), tuple(Effect.Kind.COUNTED, "PTS/100", -63L));
    }

    @Test
    void theQuoteSaysWhatIsKeptAndWhatWouldMakeThePoint() {
        buy(370, 1);
        attach();
        PricedBasket basket = shop.article(house, name(), 370, 1);

        assertThat(basket.quote().notApplied())
                .filteredOn(no -> no.rule().equals("points"))
                .singleElement()
                .satisfies(no -> {
                    assertThat(no.why().code()).isEqualTo("points.below-point");
                    assertThat(no.why().args()).containsExactly("0.74");
                    assertThat(no.unlock().args()).containsExactly("2.60");
                });

        basket = shop.article(house, name(), 260, 1);
        assertThat(basket.quote().pointsEarned()).isEqualTo(1);
        shop.pay(house, basket, Shop.cash(630));
        has(1, 0);
    }

    @Test
    void aReturnLeavesWhatThereWouldBeWithoutTheSale() {
        buy(370, 1);
        Sale second = buy(370, 1);
        buy(370, 1);

        Sale back = shop.takeBack(house, second);

        has(0, 74);
        assertThat(desk.lots(customer)).containsExactly(0L);
        assertThat(back.effects())
                .extracting(Effect::kind, Effect::unit, Effect::amount)
                .containsExactly(tuple(Effect.Kind.POINTS, "PTS", -1L), tuple(Effect.Kind.COUNTED, "PTS/100", 63L));
        buy(370, 1);
        has(1, 11);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whateverComesBackFirstNothingIsLeft(List<Integer> order) {
        List<Sale> sales = List.of(buy(370, 1), buy(1_990, 1), buy(799, 1));
        has(3, 15);

        order.forEach(no -> shop.takeBack(house, sales.get(no)));

        has(0, 0);
        assertThat(desk.lots(customer)).allMatch(held -> held == 0);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                        List.of(0, 1, 2),
                        List.of(0, 2, 1),
                        List.of(1, 0, 2),
                        List.of(1, 2, 0),
                        List.of(2, 0, 1),
                        List.of(2, 1, 0))
                .map(Arguments::of);
    }

    @Test
    void partsOfSalesComeBackAndInTheEndNothingIsLeft() {
        Sale three = buy(333, 3);
        has(0, 99);
        Sale seven = buy(1_079, 7);
        has(8, 54);

        shop.takeBack(house, three, new ReturnPlan.Units(1, 1));
        assertThat(hundredths()).as("6.66 of 9.99 is kept").isEqualTo(854 - 33);
        shop.takeBack(house, seven, new ReturnPlan.Units(1, 3));
        assertThat(hundredths()).as("43.16 of 75.53 is kept").isEqualTo(66 + 431);
        shop.takeBack(house, three, new ReturnPlan.Units(1, 1));
        assertThat(hundredths()).isEqualTo(33 + 431);
        shop.takeBack(house, seven);
        assertThat(hundredths()).isEqualTo(33);
        shop.takeBack(house, three);

        has(0, 0);
    }

    @Test
    void whatIsKeptOfALineIsRoundedForEachLine() {
        attach();
        shop.article(house, name(), 379, 1);
        shop.pay(house, shop.article(house, name(), 379, 1), Shop.cash(758));
        has(0, 75);

        desk.change(house, keeping(Per.LINE, Upkeep.NONE));
        attach();
        shop.article(house, name(), 379, 1);
        Sale lines = shop.pay(house, shop.article(house, name(), 379, 1), Shop.cash(758));
        has(1, 49);

        shop.takeBack(house, lines, new ReturnPlan.Units(1, 1));
        has(1, 12);
        shop.takeBack(house, lines, new ReturnPlan.Units(2, 1));
        has(0, 75);
    }

    @Test
    void aPointThatWasSpentIsOwedWhenItsFractionsComeBack() {
        Sale first = buy(370, 1);
        Sale second = buy(370, 1);
        Sale third = buy(370, 1);
        attach();
        shop.article(house, name(), 200, 1);
        Sale spending = shop.pay(house, shop.edit(house, PointsDesk.money(1)), Shop.cash(100));
        has(0, 21);

        shop.takeBack(house, first);
        has(-1, 84);
        Sale fourth = buy(370, 1);
        has(0, 21);
        assertThat(desk.lots(customer)).as("the new point paid the old one").allMatch(held -> held == 0);

        shop.takeBack(house, fourth);
        has(-1, 84);
        shop.takeBack(house, spending);
        has(0, 74);
        shop.takeBack(house, third);
        shop.takeBack(house, second);
        has(0, 0);
    }

    @Test
    void aPointThatWasSpentIsOwedOnItsOwnAccountWhereTheBalanceStopsAtZero() {
        desk.change(house, keeping(Per.SALE, new Upkeep(0, 0, 0, NegativeBalance.FLOOR_ZERO_WITH_DEBT)));
        Sale first = buy(370, 1);
        Sale second = buy(770, 1);
        attach();
        shop.article(house, name(), 200, 1);
        Sale spending = shop.pay(house, shop.edit(house, PointsDesk.money(1)), Shop.cash(100));
        has(0, 24);

        shop.takeBack(house, first);
        owes(NegativeBalance.FLOOR_ZERO_WITH_DEBT, 87);
        Sale third = buy(1_370, 1);
        has(1, 24);
        assertThat(shop.balance(AccountKind.POINTS_DEBT, customer)).isZero();

        Stream.of(second, spending, third).forEach(sale -> shop.takeBack(house, sale));
        has(0, 0);
        assertThat(shop.balance(AccountKind.POINTS_DEBT, customer)).isZero();
    }

    @Test
    void whoNeverHadAPointOwesOneOnItsOwnAccountAsWell() {
        Upkeep upkeep = new Upkeep(12, 0, 0, NegativeBalance.FLOOR_ZERO_WITH_DEBT);
        desk.change(house, keeping(Per.SALE, upkeep));
        Sale sale = buy(370, 1);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));
        expire("2019-03-02");
        has(0, 0);

        shop.takeBack(house, sale);

        owes(NegativeBalance.FLOOR_ZERO_WITH_DEBT, 63);
        buy(1_370, 1);
        has(1, 0);
        assertThat(shop.balance(AccountKind.POINTS_DEBT, customer)).isZero();
    }

    @Test
    void aReplayKeepsNothingTwice() {
        attach();
        PricedBasket basket = shop.article(house, name(), 1_370, 1);
        CompleteSale.Request request = shop.request(house, basket, UUID.randomUUID(), Shop.cash(1_370));

        completeSale.complete(house.till(5), request);
        CompleteSale.Completed again = completeSale.complete(house.till(5), request);

        assertThat(again.replayed()).isTrue();
        has(1, 37);
    }

    @Test
    void aVoidAndAnExchangeCountWhatIsLeft() {
        buy(370, 1);
        Sale voided = buy(1_700, 1);
        has(2, 7);
        voidSale.undo(
                house.till(5),
                new VoidSale.Request(
                        UUID.randomUUID(), house.tillId(), null, voided.header().id(), "erreur", false));
        has(0, 37);

        Sale sale = buy(790, 1);
        has(1, 16);
        fixtures.product(house, "AUTRE", 1_250);
        exchangeGoods.exchange(
                house.rest(),
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(
                                sale.header().id(), List.of(new ReturnPlan.Units(1, 1)), RefundAs.ORIGINAL, "taille"),
                        sellOne("AUTRE", 1_250, 460)));

        has(1, 62);
    }

    @Test
    void aReturnIsBookedAsItIsShown() {
        buy(370, 1);
        Sale sale = buy(1_700, 1);

        Cascade shown = simulateReturn.simulate(
                house.till(5), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL));
        has(2, 7);
        Sale back = shop.takeBack(house, sale);

        assertThat(back.effects()).isEqualTo(shown.effects());
        assertThat(shown.steps())
                .extracting(Cascade.Step::kind, Cascade.Step::account, Cascade.Step::amount, Cascade.Step::balance)
                .startsWith(
                        tuple("POINTS_CLAWED_BACK", AccountKind.POINTS, -2L, 0L),
                        tuple("POINT_FRACTION", AccountKind.POINT_HUNDREDTHS, 30L, 37L));
        has(0, 37);
    }

    @Test
    void goodsWithoutATicketTakeTheirFractionBack() {
        buy(1_370, 1);
        long product = fixtures.product(house, name(), 590);

        returnWithoutTicket.takeBack(
                house.till(5),
                new ReturnWithoutTicket.Request(
                        UUID.randomUUID(),
                        house.tillId(),
                        null,
                        List.of(new ReturnWithoutTicket.Goods(product, 1, 590)),
                        customer,
                        true,
                        "ticket perdu",
                        false));

        has(0, 78);
    }

    @Test
    void whatWasKeptStaysWhenTheProgrammeKeepsNothingMore() {
        Sale kept = buy(1_370, 1);
        desk.change(house, PointsTerms.of(1, 1000, false, false, 0));
        Sale plain = buy(1_970, 1);
        has(2, 37);

        shop.takeBack(house, kept);
        has(1, 0);
        shop.takeBack(house, plain);
        has(0, 0);
    }

    @Test
    void nothingIsKeptWithoutACustomer() {
        Sale sale = shop.pay(house, shop.article(house, name(), 370, 1), Shop.cash(370));

        assertThat(sale.effects()).isEmpty();
        has(0, 0);
    }

    @Test
    void whoStaysAwayLosesTheHundredthsAsWell() {
        desk.change(house, keeping(Per.SALE, new Upkeep(12, 0, 0, null)));
        buy(2_370, 1);
        long small = fixtures.customer(house, "Petit", 0);
        Sale less = buy(small, 370, 1);
        clock.set(Instant.parse("2019-03-01T09:00:00Z"));
        assertThat(expire("2019-03-01")).isEqualTo(new ExpirePoints.Ended(0, 0));
        has(2, 37);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));

        assertThat(expire("2019-03-02")).isEqualTo(new ExpirePoints.Ended(1, 2));

        has(0, 0);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isZero();
        assertThat(expire("2019-03-02")).as("a replay").isEqualTo(new ExpirePoints.Ended(0, 0));
        shop.takeBack(house, less);
        assertThat(shop.balance(AccountKind.POINTS, small))
                .as("owed, as points are that ended before their sale came back")
                .isEqualTo(-1);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isEqualTo(63);
        buy(small, 370, 1);
        assertThat(shop.balance(AccountKind.POINTS, small)).isZero();
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isZero();
    }

    @ParameterizedTest
    @EnumSource(NegativeBalance.class)
    void whatLowersADebtIsNotReset(NegativeBalance below) {
        desk.change(house, keeping(Per.SALE, new Upkeep(12, 0, 0, below)));
        Sale sale = buy(1_370, 1);
        buy(250, 1);
        desk.give(house, customer, -1);
        shop.takeBack(house, sale);
        owes(below, 25);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));

        expire("2019-03-02");

        owes(below, 25);
    }

    private static PointsTerms keeping(Per per, Upkeep upkeep) {
        return new PointsTerms(
                1,
                1000,
                false,
                false,
                0,
                new Earning(null, Rounding.KEEP_FRACTION, per, 0, null, null),
                new Spending(100, false, false),
                upkeep,
                null,
                null);
    }

    private SellBasket.Request sellOne(String reference, long total, long cash) {
        WantedBasket.Article article = new WantedBasket.Article(reference, null, 1, null);
        return new SellBasket.Request(
                UUID.randomUUID(),
                house.tillId(),
                new WantedBasket(List.of(new WantedBasket.Line(article, null)), customer, List.of(), List.of()),
                total,
                List.of(new SellBasket.Payer(TenderKind.CASH, cash, null)),
                null,
                false);
    }

    private ExpirePoints.Ended expire(String day) {
        return expirePoints.expire(house.office(4), new ExpirePoints.Request(LocalDate.parse(day)));
    }

    private Sale buy(long price, int quantity) {
        return buy(customer, price, quantity);
    }

    private Sale buy(long buyer, long price, int quantity) {
        shop.edit(house, new BasketChange.AttachCustomer(buyer));
        return shop.pay(house, shop.article(house, name(), price, quantity), Shop.cash(price * quantity));
    }

    private void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    private static String name() {
        return "A" + UUID.randomUUID().toString().substring(0, 8);
    }

    private long hundredths() {
        return 100 * shop.balance(AccountKind.POINTS, customer) + shop.balance(AccountKind.POINT_HUNDREDTHS, customer);
    }

    /** One point is owed, below zero or on an account of its own. */
    private void owes(NegativeBalance below, long kept) {
        boolean own = below == NegativeBalance.FLOOR_ZERO_WITH_DEBT;
        assertThat(shop.balance(AccountKind.POINTS_DEBT, customer)).isEqualTo(own ? -1 : 0);
        has(own ? 0 : -1, kept);
    }

    private void has(long points, long kept) {
        assertThat(shop.balance(AccountKind.POINTS, customer)).as("points").isEqualTo(points);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, customer))
                .as("hundredths")
                .isEqualTo(kept);
    }
}
