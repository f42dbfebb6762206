package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Level;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.loyalty.points.query.CustomersByPoints;
import org.comptoir.loyalty.points.query.PointsGifts;
import org.comptoir.loyalty.points.query.PointsHistory;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What earns points, what they reach, and who changed them. */
@UseCases
class PointsEarnTest {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    PointsGifts gifts;

    @Inject
    PointsHistory history;

    @Inject
    CustomersByPoints byPoints;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

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
    void at06_purchasesReachTheirLevels() {
        desk.change(house, PointsDesk.terms(1000, Spending.NONE, levels(10, 20, 30, 40), null));
        for (int level = 1; level <= 4; level++) {
            long buyer = fixtures.customer(house, "Acheteur " + level, 0);
            long price = level * 10_000L;
            shop.edit(house, new BasketChange.AttachCustomer(buyer));
            shop.pay(house, shop.article(house, "A" + level, price, 1), Shop.cash(price));

            PointsGifts.Standing standing = gifts.of(house.till(1), buyer, 0);

            assertThat(standing.points()).isEqualTo(10L * level);
            assertThat(standing.level()).isEqualTo(level);
        }
        assertThat(gifts.of(house.till(1), customer, 0).level()).isZero();
    }

    @Test
    void at10_everyGiftIsShownAndOnlyThoseInReachCanBeChosen() {
        desk.change(
                house,
                PointsDesk.terms(
                        1000,
                        Spending.NONE,
                        levels(500, 1000),
                        List.of(Gift.discount(1, "~500", 1, 500), Gift.discount(2, "~1000", 2, 1200))));
        desk.give(house, customer, 700);

        List<PointsGifts.Line> lines = gifts.of(house.till(1), customer, 0).gifts();

        assertThat(lines).extracting(line -> line.gift().reference()).containsExactly("~500", "~1000");
        assertThat(lines).extracting(PointsGifts.Line::isSelectable).containsExactly(true, false);
        assertThat(lines.get(1).refusal().args()).containsExactly("300");
    }

    @Test
    void at13_otherRulesLeaveAcquiredPointsAlone() {
        Sale before = buy(20_000);
        assertThat(balance()).isEqualTo(20);

        desk.change(house, PointsTerms.of(1, 2000, false, false, 0));

        assertThat(balance()).isEqualTo(20);
        buy(20_000);
        assertThat(balance()).isEqualTo(30);
        shop.takeBack(house, before);
        assertThat(balance()).as("the return takes back what was given then").isEqualTo(10);
    }

    @Test
    void at14_discountedAndOnSaleArticlesEarnOnlyWhereTheyMay() {
        assertThat(earnedOfThreeKinds(false, false)).isEqualTo(12);
        assertThat(earnedOfThreeKinds(true, false)).isEqualTo(8);
        assertThat(earnedOfThreeKinds(true, true)).isEqualTo(6);
    }

    private long earnedOfThreeKinds(boolean excludeDiscounted, boolean excludeOnSale) {
        desk.change(house, PointsTerms.of(1, 1000, excludeDiscounted, excludeOnSale, 0));
        attach();
        String run = "-" + excludeDiscounted + excludeOnSale;
        marked("PLEIN" + run, 6000, false, false);
        marked("REMISE" + run, 4000, true, false);
        PricedBasket basket = marked("SOLDE" + run, 2000, false, true);
        Sale sale = shop.pay(house, basket, Shop.cash(12_000));
        return sale.header().pointsEarned();
    }

    private PricedBasket marked(String reference, long price, boolean discounted, boolean onSale) {
        long product = fixtures.product(house, reference, price);
        sql.update("update product set discounted = ?, on_sale = ? where id = ?", discounted, onSale, product);
        return shop.edit(house, new BasketChange.AddArticle(product, 1));
    }

    @Test
    void at21_anAdjustmentByHandShowsItsDayItsAuthorAndItsReason() {
        desk.give(house, customer, 50);
        LocalDate day = LocalDate.of(2025, 4, 11);
        AdjustPoints.Request request =
                new AdjustPoints.Request(UUID.randomUUID(), customer, -30, "erreur de caisse", day);

        assertRefused("access.denied", () -> adjustPoints.adjust(house.office(4), request));
        assertThat(adjustPoints.adjust(house.office(5), request)).isEqualTo(20);
        assertThat(adjustPoints.adjust(house.office(5), request)).as("a replay").isEqualTo(20);

        LedgerHistory.Movement movement = history.of(house.office(1), customer, 0, 10).movements().rows().stream()
                .filter(row -> row.amount() == -30)
                .findFirst()
                .orElseThrow();
        assertThat(movement.effectiveOn()).isEqualTo(day);
        assertThat(movement.bookedAt()).isEqualTo(clock.instant());
        assertThat(movement.reason()).isEqualTo("erreur de caisse");
        assertThat(movement.author()).isEqualTo("Vendeur " + house.userId());
    }

    @Test
    void anAdjustmentOfTomorrowIsRefused() {
        AdjustPoints.Request tomorrow =
                new AdjustPoints.Request(UUID.randomUUID(), customer, 5, "trop tôt", LocalDate.of(2026, 3, 3));

        assertRefused("points.date-in-future", () -> adjustPoints.adjust(house.office(5), tomorrow));
    }

    @Test
    void onlySelectedArticlesEarnAndOnlyInTheStoresOfTheProgramme() {
        desk.change(house, earning(new PointsTerms.Earning("A*,-A9", null, null, 0, List.of("S1"), null)));
        attach();
        shop.article(house, "A1", 1000, 1);
        shop.article(house, "A9", 3000, 1);
        Sale sale = shop.pay(house, shop.article(house, "B1", 5000, 1), Shop.cash(9000));
        assertThat(sale.header().pointsEarned()).isEqualTo(1);

        assertRefused(
                "store.code-unknown",
                () -> desk.change(house, earning(new PointsTerms.Earning(null, null, null, 0, List.of("S2"), null))));
        fixtures.store(house.brandId(), "S2", "Europe/Paris");
        desk.change(house, earning(new PointsTerms.Earning(null, null, null, 0, List.of("S2"), null)));
        attach();
        PricedBasket elsewhere = shop.article(house, "C1", 5000, 1);

        assertThat(elsewhere.quote().pointsEarned()).isZero();
        assertThat(elsewhere.quote().notApplied())
                .anySatisfy(no -> assertThat(no.why().code()).isEqualTo("points.other-store"));
    }

    @Test
    void perLineEachLineIsRoundedAndAReturnTakesBackItsOwn() {
        desk.change(
                house,
                earning(new PointsTerms.Earning(
                        null, PointsTerms.Rounding.HALF_UP, PointsTerms.Per.LINE, 0, List.of(), null)));
        attach();
        shop.article(house, "A1", 1499, 1);
        Sale sale = shop.pay(house, shop.article(house, "A2", 1500, 1), Shop.cash(2999));
        assertThat(sale.header().pointsEarned()).isEqualTo(1 + 2);

        shop.takeBack(house, sale, new ReturnPlan.Units(2, 1));

        assertThat(balance()).isEqualTo(1);
    }

    @Test
    void pendingPointsCountButCannotBeSpentYet() {
        desk.change(
                house,
                new PointsTerms(
                        1,
                        1000,
                        false,
                        false,
                        365,
                        new PointsTerms.Earning(null, null, null, 14, List.of(), null),
                        Spending.of(100, false, false),
                        null,
                        null,
                        null));
        buy(10_000);
        attach();
        shop.article(house, "A1", 3000, 1);

        assertThat(gifts.of(house.till(1), customer, 0).spendable()).isZero();
        assertRefused("points.gift-missing", () -> shop.edit(house, PointsDesk.money(10)));
        clock.advance(Duration.ofDays(14));

        assertThat(shop.edit(house, PointsDesk.money(10)).quote().totalMinor()).isEqualTo(2000);
        assertThat(desk.ends(customer)).containsExactly(LocalDate.of(2027, 3, 2));
    }

    @Test
    void theBannerAddsThePointsOfTheSaleAndAlertsOnce() {
        desk.change(
                house,
                new PointsTerms(
                        1, 1000, false, false, 0, null, null, new PointsTerms.Upkeep(0, 25, 0, null), null, null));
        desk.give(house, customer, 20);
        attach();
        PricedBasket basket = shop.article(house, "A1", 5000, 1);

        assertThat(gifts.of(house.till(1), customer, 0).alert()).isFalse();
        PointsGifts.Standing standing =
                gifts.of(house.till(1), customer, basket.quote().pointsEarned());

        assertThat(standing.total()).isEqualTo(25);
        assertThat(standing.alert()).isTrue();
    }

    @Test
    void theTillCanAlertByTheNumberOfInvoices() {
        desk.change(
                house,
                new PointsTerms(
                        1, 1000, false, false, 0, null, null, new PointsTerms.Upkeep(0, 0, 2, null), null, null));
        buy(500);
        assertThat(gifts.of(house.till(1), customer, 0).alert()).isFalse();
        buy(500);
        assertThat(gifts.of(house.till(1), customer, 0).alert()).isTrue();
    }

    @Test
    void aLevelThatACustomerReachesNeitherGoesNorFalls() {
        desk.change(house, PointsDesk.terms(1000, Spending.NONE, levels(20, 50), null));
        desk.give(house, customer, 30);

        assertRefused(
                "points.level-reached",
                () -> desk.change(house, PointsDesk.terms(1000, Spending.NONE, List.of(new Level(2, 50)), null)));
        assertRefused(
                "points.level-reached",
                () -> desk.change(house, PointsDesk.terms(1000, Spending.NONE, levels(10, 50), null)));
        desk.give(house, customer, -30);
        desk.change(house, PointsDesk.terms(1000, Spending.NONE, null, null));
    }

    @Test
    void noLevelGoesWhileACustomerHasThePointsOfTheFirst() {
        PointsTerms first = PointsDesk.terms(1000, Spending.NONE, levels(20), null);
        desk.change(
                house,
                PointsDesk.terms(1000, Spending.NONE, levels(20, 50), List.of(Gift.discount(1, "~REMISE", 2, 500))));
        desk.give(house, customer, 20);

        assertRefused("points.level-reached", () -> desk.change(house, first));
        desk.give(house, customer, -1);
        assertRefused(
                "points.gift-level",
                () -> desk.change(
                        house,
                        PointsDesk.terms(
                                1000, Spending.NONE, levels(20), List.of(Gift.discount(1, "~REMISE", 2, 500)))));
        desk.change(house, first);
    }

    @Test
    void aGiftIsAnArticleThatIsSold() {
        PointsTerms terms = PointsDesk.terms(1000, Spending.NONE, levels(20), List.of(Gift.product(1, "FOULARD", 1)));

        assertRefused("article.unknown", () -> desk.change(house, terms));
        fixtures.product(house, "FOULARD", 2500);
        desk.change(house, terms);
    }

    @Test
    void giftsAreSetUpOnlyWhilePointsAreActive() {
        PointsTerms withGift =
                PointsDesk.terms(1000, Spending.NONE, levels(20), List.of(Gift.discount(1, "~R", 1, 500)));

        assertRefused("points.not-active", () -> desk.change(house, withGift, false));
        desk.change(house, withGift, true);
        desk.change(house, withGift, false);
    }

    @Test
    void customersAreListedByTheirUnusedPoints() {
        long second = fixtures.customer(house, "Martin", 0);
        fixtures.customer(house, "Sans Points", 0);
        desk.give(house, customer, 5);
        desk.give(house, second, 80);

        assertThat(byPoints.page(house.office(1), PageRequest.of(0, 10)).rows())
                .extracting(CustomersByPoints.CustomerPoints::points)
                .containsExactly(80L, 5L);
    }

    private static PointsTerms earning(PointsTerms.Earning earning) {
        return new PointsTerms(1, 1000, false, false, 0, earning, null, null, null, null);
    }

    private static List<Level> levels(long... points) {
        return java.util.stream.IntStream.range(0, points.length)
                .mapToObj(i -> new Level(i + 1, points[i]))
                .toList();
    }

    private Sale buy(long price) {
        attach();
        return shop.pay(
                house,
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), price, 1),
                Shop.cash(price));
    }

    private void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    private long balance() {
        return shop.balance(AccountKind.POINTS, customer);
    }

    private static void assertRefused(String code, ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
