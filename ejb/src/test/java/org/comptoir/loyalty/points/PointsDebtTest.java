package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Level;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points that a return takes back although they were spent ({@code hard-parts.md}, returns). */
@UseCases
class PointsDebtTest {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    ReturnWithoutTicket returnWithoutTicket;

    @Inject
    VoidSale voidSale;

    @Inject
    ExchangeGoods exchangeGoods;

    House house;
    long customer;
    int articles;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void theBalanceStopsAtZeroAndTheNextPointsPayWhatIsMissing() {
        floor();
        oweFive();
        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-5);

        sale(3_000);
        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-2);
        sale(8_000);

        assertThat(points()).isEqualTo(6);
        assertThat(debt()).isZero();
        assertThat(desk.lots(customer)).containsExactly(0L, 0L, 6L);
    }

    @Test
    void onlyWhatTheBalanceDoesNotHoldIsOwed() {
        floor();
        Sale sale = sale(5_000);
        desk.give(house, customer, -3);

        shop.takeBack(house, sale);

        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-3);
    }

    @Test
    void pointsByHandPayItToo() {
        floor();
        oweFive();

        long after = adjustPoints.adjust(
                house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, 12, "geste"));

        assertThat(after).isEqualTo(7);
        assertThat(points()).isEqualTo(7);
        assertThat(debt()).isZero();
    }

    @Test
    void whatIsShownIsBooked() {
        floor();
        Sale sale = sale(5_000);
        desk.give(house, customer, -4);

        Cascade shown = simulateReturn.simulate(
                house.till(1), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL));
        shop.takeBack(house, sale);

        assertThat(shown.steps())
                .filteredOn(step -> step.unit().equals("PTS"))
                .extracting(Cascade.Step::kind, Cascade.Step::account, Cascade.Step::amount, Cascade.Step::balance)
                .containsExactly(
                        tuple("POINTS_CLAWED_BACK", AccountKind.POINTS, -5L, -4L),
                        tuple("POINTS_DEBT_INCURRED", AccountKind.POINTS, 4L, 0L),
                        tuple("POINTS_DEBT_INCURRED", AccountKind.POINTS_DEBT, -4L, -4L));
        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-4);
    }

    @Test
    void aVoidOfTheSaleThatPaidItLeavesItOwedAgain() {
        floor();
        oweFive();
        Sale paying = sale(8_000);

        voidSale.undo(
                house.till(5),
                new VoidSale.Request(
                        UUID.randomUUID(), house.tillId(), null, paying.header().id(), "erreur", false));

        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-5);
    }

    @Test
    void theSaleOfAnExchangePaysWhatItsReturnLeavesOwed() {
        floor();
        fixtures.product(house, "MOINS", 3_000);
        Sale sale = sale(5_000);
        desk.give(house, customer, -5);

        exchangeGoods.exchange(
                house.rest(),
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(sale.header().id(), List.of(), RefundAs.ORIGINAL, "taille"),
                        new SellBasket.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                new WantedBasket(
                                        List.of(new WantedBasket.Line(
                                                new WantedBasket.Article("MOINS", null, 1, null), null)),
                                        customer,
                                        List.of(),
                                        List.of()),
                                3_000,
                                List.of(),
                                null,
                                false)));

        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-2);
    }

    @Test
    void goodsWithoutTicketLeavePointsOwed() {
        floor();
        sale(5_000);
        long product = fixtures.product(house, "SANS-TICKET", 7_000);

        returnWithoutTicket.takeBack(
                house.till(4),
                new ReturnWithoutTicket.Request(
                        UUID.randomUUID(),
                        house.tillId(),
                        null,
                        List.of(new ReturnWithoutTicket.Goods(product, 1, 7_000)),
                        customer,
                        true,
                        "ticket perdu",
                        false));

        assertThat(points()).isZero();
        assertThat(debt()).isEqualTo(-2);
    }

    @Test
    void pointsThatComeBackPayWhatWasOwedBefore() {
        floor();
        Sale other = sale(20_000);
        desk.give(house, customer, 480);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "CADEAU", 10_500, 1);
        Sale gift = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(10_000));
        assertThat(points()).isEqualTo(10);
        desk.give(house, customer, -10);
        shop.takeBack(house, other);
        assertThat(debt()).isEqualTo(-20);

        shop.takeBack(house, gift);

        assertThat(points()).as("500 back, less 10 taken back and 20 owed").isEqualTo(470);
        assertThat(debt()).isZero();
        assertThat(desk.lots(customer).stream().mapToLong(Long::longValue).sum())
                .isEqualTo(470);
    }

    @Test
    void whatWasGivenUnderTermsThatAllowItFallsBelowZero() {
        Sale before = sale(5_000);
        floor();
        Sale after = sale(3_000);
        desk.give(house, customer, -8);

        shop.takeBack(house, before);
        assertThat(points()).isEqualTo(-5);
        assertThat(debt()).isZero();
        shop.takeBack(house, after);
        assertThat(points()).isEqualTo(-5);
        assertThat(debt()).isEqualTo(-3);
        sale(20_000);

        assertThat(points()).as("both are paid").isEqualTo(12);
        assertThat(debt()).isZero();
    }

    private void oweFive() {
        Sale sale = sale(5_000);
        desk.give(house, customer, -5);
        shop.takeBack(house, sale);
    }

    private Sale sale(long priceMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return shop.pay(house, shop.article(house, "A" + ++articles, priceMinor, 1), Shop.cash(priceMinor));
    }

    private void floor() {
        desk.change(
                house,
                new PointsTerms(
                        1,
                        1000,
                        false,
                        false,
                        0,
                        null,
                        null,
                        new Upkeep(0, 0, 0, NegativeBalance.FLOOR_ZERO_WITH_DEBT),
                        List.of(new Level(1, 500)),
                        List.of(Gift.discount(1, "~REMISE5", 1, 500))));
    }

    private long points() {
        return shop.balance(AccountKind.POINTS, customer);
    }

    private long debt() {
        return shop.balance(AccountKind.POINTS_DEBT, customer);
    }
}
