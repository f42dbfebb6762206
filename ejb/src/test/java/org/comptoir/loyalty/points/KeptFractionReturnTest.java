package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Per;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fractions of points that were kept go back with their goods (D-09), in any order, to exactly nothing. */
@UseCases
class KeptFractionReturnTest extends KeptFractions {

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    ReturnWithoutTicket returnWithoutTicket;

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
}
