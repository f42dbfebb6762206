package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Level;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points given for gifts and as money. */
@UseCases
class PointsGiftTest {

    private static final Spending FREELY = Spending.of(0, false, true);

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

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
    void at07_aGiftThatConsumesAllLeavesNothing() {
        assertThat(balanceAfterGiftAt20Of25(true)).isZero();
    }

    @Test
    void at08_aGiftThatDoesNotConsumeAllLeavesTheRest() {
        assertThat(balanceAfterGiftAt20Of25(false)).isEqualTo(5);
    }

    private long balanceAfterGiftAt20Of25(boolean consumeAll) {
        fixtures.product(house, "FOULARD", 2500);
        desk.change(
                house,
                PointsDesk.terms(
                        1000,
                        Spending.of(0, consumeAll, true),
                        List.of(new Level(1, 20)),
                        List.of(Gift.product(1, "FOULARD", 1))));
        desk.give(house, customer, 25);
        attach();

        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)));

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(sale.header().discountMinor()).isEqualTo(2500);
        return balance();
    }

    @Test
    void at09_pointsPayAsMoney() {
        desk.change(house, PointsDesk.terms(1000, Spending.of(100, false, false), null, null));
        desk.give(house, customer, 40);
        attach();
        shop.article(house, "A1", 3000, 1);

        PricedBasket basket = shop.edit(house, PointsDesk.money(12));
        assertThat(basket.quote().totalMinor()).isEqualTo(1800);
        assertThat(basket.quote().discountMinor()).isEqualTo(1200);
        shop.pay(house, basket, Shop.cash(1800));

        assertThat(balance()).as("40 - 12 + 1 for 18.00").isEqualTo(29);
    }

    @Test
    void at10_aGiftOutOfReachIsRefusedWithWhatIsMissing() {
        discounts();
        desk.give(house, customer, 700);
        attach();
        shop.article(house, "A1", 20_000, 1);

        assertRefused("points.gift-missing", () -> shop.edit(house, PointsDesk.gift(2)), "300");
        PricedBasket basket = shop.edit(house, PointsDesk.gift("~REMISE5"));
        assertThat(basket.quote().discountMinor()).isEqualTo(500);
        shop.pay(house, basket, Shop.cash(20_000));

        assertThat(balance()).as("700 - 500 + 19").isEqualTo(219);
    }

    @Test
    void at11_aSecondGiftIsRefusedAndTheSaleGoesOn() {
        discounts();
        desk.give(house, customer, 5000);
        attach();
        shop.article(house, "A1", 5_000, 1);
        shop.edit(house, PointsDesk.gift(1));

        assertRefused("points.one-gift", () -> shop.edit(house, PointsDesk.gift(2)));
        assertRefused("points.no-money", () -> shop.edit(house, PointsDesk.money(5)));

        Sale sale = shop.pay(house, shop.article(house, "A2", 1_000, 1), Shop.cash(5500));
        assertThat(sale.header().totalMinor()).isEqualTo(5500);
        assertThat(balance()).isEqualTo(5000 - 500 + 5);
    }

    @Test
    void at16_threeHundredPointsAreFiveEuros() {
        desk.change(
                house,
                PointsDesk.terms(
                        200,
                        Spending.NONE,
                        List.of(new Level(1, 300)),
                        List.of(Gift.discount(1, "~REMISE POINTS", 1, 500))));
        attach();
        shop.pay(house, shop.article(house, "A1", 60_000, 1), Shop.cash(60_000));
        assertThat(balance()).isEqualTo(300);
        attach();
        shop.article(house, "A2", 2_000, 1);

        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(1500));

        assertThat(sale.header().discountMinor()).isEqualTo(500);
        assertThat(spent(sale)).isEqualTo(300);
        assertThat(balance()).as("the 15.00 paid earn again").isEqualTo(7);
    }

    @Test
    void at17_aDiscountThatTakesAllPoints() {
        allPoints();
        desk.give(house, customer, 150);
        attach();
        shop.article(house, "A1", 20_050, 1);

        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)), Shop.cash(5050));

        assertThat(sale.header().discountMinor()).isEqualTo(15_000);
        assertThat(spent(sale)).isEqualTo(150);
    }

    @Test
    void allPointsTakeNoMoreThanTheBasket() {
        allPoints();
        desk.give(house, customer, 150);
        attach();
        shop.article(house, "A1", 10_000, 1);

        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)));

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(balance()).as("D-39").isEqualTo(50);
    }

    @Test
    void at18_eachThresholdHasItsOwnDiscount() {
        desk.change(
                house,
                PointsDesk.terms(
                        100_000,
                        Spending.NONE,
                        List.of(new Level(1, 10), new Level(2, 20), new Level(3, 30)),
                        List.of(
                                Gift.discount(1, "~R15", 1, 1500),
                                Gift.discount(2, "~R30", 2, 3000),
                                Gift.discount(3, "~R60", 3, 6000))));
        desk.give(house, customer, 25);
        attach();
        shop.article(house, "A1", 10_000, 1);

        assertRefused("points.gift-missing", () -> shop.edit(house, PointsDesk.gift(3)), "5");
        PricedBasket one = shop.edit(house, PointsDesk.gift(1));
        assertThat(one.quote().discountMinor()).isEqualTo(1500);
        shop.edit(house, new BasketChange.Undo());
        PricedBasket two = shop.edit(house, PointsDesk.gift(2));
        assertThat(two.quote().discountMinor()).isEqualTo(3000);
        shop.pay(house, two, Shop.cash(7000));

        assertThat(balance()).isEqualTo(5);
    }

    @Test
    void at19_aFreeArticleAtFifteenHundredPoints() {
        fixtures.product(house, "SAC", 4900);
        desk.change(
                house,
                new PointsTerms(
                        10,
                        100,
                        false,
                        false,
                        0,
                        null,
                        FREELY,
                        null,
                        List.of(new Level(1, 1500)),
                        List.of(Gift.product(1, "SAC", 1))));
        long short1Cent = fixtures.customer(house, "Martin", 0);
        shop.edit(house, new BasketChange.AttachCustomer(short1Cent));
        shop.pay(house, shop.article(house, "A1", 14_999, 1), Shop.cash(14_999));
        assertThat(shop.balance(AccountKind.POINTS, short1Cent)).isEqualTo(1490);
        shop.edit(house, new BasketChange.AttachCustomer(short1Cent));
        assertRefused("points.gift-missing", () -> shop.edit(house, PointsDesk.gift(1)), "10");
        attach();
        shop.pay(house, shop.article(house, "A2", 15_000, 1), Shop.cash(15_000));
        assertThat(balance()).isEqualTo(1500);
        attach();

        Sale sale = shop.pay(house, shop.edit(house, PointsDesk.gift(1)));

        assertThat(sale.lines()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo("SAC");
            assertThat(line.netMinor()).isZero();
        });
        assertThat(balance()).isZero();
    }

    @Test
    void at72_thePointsThatEndSoonestAreSpentFirst() {
        desk.change(house, PointsDesk.terms(1000_00, Spending.of(100, false, true), null, null));
        desk.give(house, customer, 10, LocalDate.of(2027, 1, 31));
        desk.give(house, customer, 20, LocalDate.of(2027, 2, 28));
        desk.give(house, customer, 5);
        attach();
        shop.article(house, "A1", 3000, 1);

        shop.pay(house, shop.edit(house, PointsDesk.money(12)), Shop.cash(1800));

        assertThat(desk.lots(customer)).containsExactly(0L, 18L, 5L);
    }

    @Test
    void endedPointsCannotBeSpent() {
        discounts();
        desk.give(house, customer, 400, LocalDate.of(2026, 3, 1));
        desk.give(house, customer, 300);
        attach();

        assertRefused("points.gift-missing", () -> shop.edit(house, PointsDesk.gift(1)), "200");
    }

    @Test
    void aGiftNeedsAPurchaseUnlessItsProgrammeSaysOtherwise() {
        fixtures.product(house, "FOULARD", 2500);
        desk.change(
                house,
                PointsDesk.terms(
                        1000, Spending.NONE, List.of(new Level(1, 20)), List.of(Gift.product(1, "FOULARD", 1))));
        desk.give(house, customer, 25);
        attach();

        PricedBasket alone = shop.edit(house, PointsDesk.gift(1));
        assertThat(alone.quote().totalMinor()).isEqualTo(2500);
        assertThat(alone.quote().notApplied())
                .anySatisfy(no -> assertThat(no.why().code()).isEqualTo("points.gift-needs-purchase"));
        PricedBasket bought = shop.article(house, "A1", 700, 1);

        assertThat(bought.quote().totalMinor()).isEqualTo(700);
        shop.pay(house, bought, Shop.cash(700));
        assertThat(balance()).isEqualTo(5);
    }

    private void discounts() {
        desk.change(
                house,
                PointsDesk.terms(
                        1000,
                        Spending.NONE,
                        List.of(new Level(1, 500), new Level(2, 1000)),
                        List.of(Gift.discount(1, "~REMISE5", 1, 500), Gift.discount(2, "~REMISE12", 2, 1200))));
    }

    private void allPoints() {
        desk.change(
                house, PointsDesk.terms(10_000_00, Spending.NONE, null, List.of(Gift.allPoints(1, "~TOUT", 0, 100))));
    }

    private void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    @Test
    void pointsPayWithinWhatASaleTakes() {
        desk.change(house, PointsDesk.terms(1000_00, new Spending(100, false, false, 10, 20), null, null));
        desk.give(house, customer, 50);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "R17", 10_000, 1);

        assertRefused("points.least", () -> shop.edit(house, PointsDesk.money(9)), "10");
        assertRefused("points.most", () -> shop.edit(house, PointsDesk.money(21)), "20");
        PricedBasket basket = shop.edit(house, PointsDesk.money(20));
        shop.pay(house, basket, Shop.cash(8_000));

        assertThat(basket.quote().totalMinor()).isEqualTo(8_000);
        assertThat(balance()).isEqualTo(30);
    }

    private long balance() {
        return shop.balance(AccountKind.POINTS, customer);
    }

    private static long spent(Sale sale) {
        return sale.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.SPENT)
                .mapToLong(Effect::amount)
                .sum();
    }

    private static void assertRefused(String code, ThrowableAssert.ThrowingCallable call, String... args) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo(code);
            if (args.length > 0) {
                assertThat(e.reason().args()).containsExactly(args);
            }
        });
    }
}
