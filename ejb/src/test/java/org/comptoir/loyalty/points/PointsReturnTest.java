package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms.Level;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points spent on what comes back (AT-67). */
@UseCases
class PointsReturnTest {

    private static final Spending FREELY = Spending.of(0, false, true);

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    TestClock clock;

    House house;
    long customer;

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
    void at67_pointsComeBackToTheirLotsWithTheirEnd() {
        discounts();
        desk.give(house, customer, 12, LocalDate.of(2026, 6, 30));
        desk.give(house, customer, 13, LocalDate.of(2026, 12, 31));
        attach();
        shop.article(house, "A1", 1_500, 1);
        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(1000));
        assertThat(desk.lots(customer)).containsExactly(0L, 5L, 1L);

        shop.takeBack(house, sale);

        assertThat(desk.lots(customer)).containsExactly(12L, 13L, 0L);
        assertThat(balance()).isEqualTo(25);
        assertThat(desk.ends(customer)).containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 31), null);
    }

    @Test
    void at67_aLotThatEndedMeanwhileComesBackForThirtyDays() {
        discounts();
        desk.give(house, customer, 20, LocalDate.of(2026, 3, 31));
        attach();
        shop.article(house, "A1", 1_500, 1);
        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(1000));
        clock.advance(Duration.ofDays(60));

        shop.takeBack(house, sale);

        assertThat(balance()).isEqualTo(20);
        assertThat(desk.lots(customer)).containsExactly(0L, 0L, 20L);
        assertThat(desk.ends(customer))
                .last()
                .isEqualTo(LocalDate.of(2026, 5, 1).plusDays(30));
    }

    @Test
    void at67_aPartialReturnGivesBackItsShareAndTheRestLater() {
        discounts();
        desk.give(house, customer, 20);
        attach();
        shop.article(house, "A1", 1_000, 3);
        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(2500));
        assertThat(balance()).isEqualTo(2);

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(balance()).as("7 of 20 back, a point taken back").isEqualTo(2 + 7 - 1);
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 2));

        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void aReturnedGiftArticleGivesItsPointsBackAndTheOthersDoNot() {
        fixtures.product(house, "FOULARD", 2500);
        desk.change(
                house,
                PointsDesk.terms(1000, FREELY, List.of(new Level(1, 20)), List.of(Gift.product(1, "FOULARD", 1))));
        desk.give(house, customer, 25);
        attach();
        shop.article(house, "A1", 3_000, 2);
        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(6000));
        assertThat(balance()).isEqualTo(11);

        Sale article = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(article.header().totalMinor()).isEqualTo(-3000);
        assertThat(balance()).isEqualTo(8);
        Sale gift = shop.takeBack(house, sale, new ReturnPlan.Units(2, 1));

        assertThat(gift.header().totalMinor()).as("a gift is worth no money").isZero();
        assertThat(balance()).isEqualTo(28);
    }

    @Test
    void pointsThatCameBackPayTheDebtOfThoseTakenBack() {
        discounts();
        desk.give(house, customer, 20);
        attach();
        shop.article(house, "A1", 10_500, 1);
        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(10_000));
        assertThat(balance()).isEqualTo(10);
        desk.give(house, customer, -10);

        shop.takeBack(house, sale);

        assertThat(balance()).isEqualTo(10);
        assertThat(desk.lots(customer)).containsExactly(10L, 0L);
    }

    private void discounts() {
        desk.change(
                house,
                PointsDesk.terms(
                        1000,
                        Spending.NONE,
                        List.of(new Level(1, 20), new Level(2, 40)),
                        List.of(Gift.discount(1, "~REMISE5", 1, 500), Gift.discount(2, "~REMISE12", 2, 1200))));
    }

    private void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    private long balance() {
        return shop.balance(AccountKind.POINTS, customer);
    }
}
