package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Earning;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Per;
import org.comptoir.loyalty.points.domain.PointsTerms.Rounding;
import org.comptoir.loyalty.points.domain.PointsTerms.Spending;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop whose points keep their fractions: a point for every 10.00. */
abstract class KeptFractions {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

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

    static PointsTerms keeping(Per per, Upkeep upkeep) {
        return new PointsTerms(
                1,
                1000,
                false,
                false,
                0,
                new Earning(null, Rounding.KEEP_FRACTION, per, 0, null, null),
                Spending.of(100, false, false),
                upkeep,
                null,
                null);
    }

    ExpirePoints.Ended expire(String day) {
        return expirePoints.expire(house.office(4), new ExpirePoints.Request(LocalDate.parse(day)));
    }

    Sale buy(long price, int quantity) {
        return buy(customer, price, quantity);
    }

    Sale buy(long buyer, long price, int quantity) {
        shop.edit(house, new BasketChange.AttachCustomer(buyer));
        return shop.pay(house, shop.article(house, name(), price, quantity), Shop.cash(price * quantity));
    }

    void attach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    static String name() {
        return "A" + UUID.randomUUID().toString().substring(0, 8);
    }

    long hundredths() {
        return 100 * shop.balance(AccountKind.POINTS, customer) + shop.balance(AccountKind.POINT_HUNDREDTHS, customer);
    }

    /** One point is owed, below zero or on an account of its own. */
    void owes(NegativeBalance below, long kept) {
        boolean own = below == NegativeBalance.FLOOR_ZERO_WITH_DEBT;
        assertThat(shop.balance(AccountKind.POINTS_DEBT, customer)).isEqualTo(own ? -1 : 0);
        has(own ? 0 : -1, kept);
    }

    void has(long points, long kept) {
        assertThat(shop.balance(AccountKind.POINTS, customer)).as("points").isEqualTo(points);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, customer))
                .as("hundredths")
                .isEqualTo(kept);
    }
}
