package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.infrastructure.PointsNights;
import org.comptoir.loyalty.points.query.PointsHistory;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points that come to their end: by their day, or because their owner stayed away. */
@UseCases
class ExpirePointsTest {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    ExpirePoints expirePoints;

    @Inject
    PointsNights nights;

    @Inject
    PointsHistory history;

    @Inject
    Stores stores;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2018-03-01T09:00:00Z"));
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
    void at12_pointsEndOnTheFirstDayAfterAFullYearWithoutAPurchase() {
        resetAfter(12);
        Sale sale = buy(10_000, 2);
        clock.set(Instant.parse("2018-06-01T09:00:00Z"));
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(balance()).as("a return is no purchase").isEqualTo(10);

        clock.set(Instant.parse("2019-03-01T22:00:00Z"));
        assertThat(expire("2019-03-01").points()).isZero();
        assertThat(balance()).isEqualTo(10);
        clock.set(Instant.parse("2019-03-02T00:30:00Z"));

        assertThat(expire("2019-03-02")).isEqualTo(new ExpirePoints.Ended(1, 10));
        assertThat(balance()).isZero();
        LedgerHistory.Movement last =
                history.of(house.office(1), customer, 0, 1).movements().rows().get(0);
        assertThat(last.kind()).isEqualTo("POINTS_EXPIRED");
        assertThat(last.amount()).isEqualTo(-10);
        assertThat(last.reason()).isEqualTo("Aucun achat pendant 12 mois depuis le 01/03/2018.");
        assertThat(last.effectiveOn()).isEqualTo(LocalDate.of(2019, 3, 2));
        assertThat(expire("2019-03-02")).as("a replay").isEqualTo(new ExpirePoints.Ended(0, 0));
    }

    @Test
    void aPurchaseKeepsThePointsForAnotherYear() {
        resetAfter(12);
        buy(10_000, 1);
        clock.set(Instant.parse("2019-02-28T09:00:00Z"));
        buy(500, 1);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));

        expire("2019-03-02");

        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void withoutTheOptionPointsStayForEver() {
        buy(10_000, 1);
        clock.set(Instant.parse("2025-03-02T09:00:00Z"));

        expire("2025-03-02");

        assertThat(balance()).isEqualTo(10);
    }

    @Test
    void lotsEndTheDayAfterTheirLastOneAndOthersStay() {
        desk.give(house, customer, 10, LocalDate.of(2018, 3, 31));
        desk.give(house, customer, 20, LocalDate.of(2018, 4, 1));
        desk.give(house, customer, 5);
        clock.set(Instant.parse("2018-04-01T09:00:00Z"));

        assertThat(expire("2018-03-31").points()).isZero();
        assertThat(expire("2018-04-01").points()).isEqualTo(10);
        assertThat(expire("2018-04-01").points()).isZero();

        assertThat(desk.lots(customer)).containsExactly(0L, 20L, 5L);
        assertThat(balance()).isEqualTo(25);
    }

    @Test
    void manyCustomersAreDonePageByPage() {
        for (int i = 0; i < 103; i++) {
            desk.give(house, fixtures.customer(house, "Client " + i, 0), 2, LocalDate.of(2018, 3, 1));
        }
        clock.set(Instant.parse("2018-03-02T09:00:00Z"));

        assertThat(expire("2018-03-02")).isEqualTo(new ExpirePoints.Ended(103, 206));
    }

    @Test
    void aNightIsClaimedOnce() {
        desk.give(house, customer, 10, LocalDate.of(2018, 3, 1));
        clock.set(Instant.parse("2018-03-02T02:00:00Z"));

        assertThat(nights.end(stores.store(house.storeId()))).isTrue();
        assertThat(nights.end(stores.store(house.storeId()))).isFalse();

        assertThat(balance()).isZero();
    }

    @Test
    void aNightOfADeadNodeIsTakenOverAfterItsLease() {
        desk.give(house, customer, 10, LocalDate.of(2018, 3, 1));
        clock.set(Instant.parse("2018-03-02T02:00:00Z"));
        sql.update(
                "insert into points_night (brand_id, business_date, claimed_at, holder, lease_until) "
                        + "values (?, ?, ?, 'dead:1', " + sql.dialect().utcInSeconds() + ")",
                house.brandId(),
                LocalDate.of(2018, 3, 2),
                clock.instant(),
                600);

        assertThat(nights.end(stores.store(house.storeId())))
                .as("it may still be at work")
                .isFalse();
        clock.set(Instant.parse("2018-03-02T20:00:00Z"));
        assertThat(nights.end(stores.store(house.storeId())))
                .as("a lease is in database time")
                .isFalse();
        assertThat(balance()).isEqualTo(10);
        leaseIsOver();

        assertThat(nights.end(stores.store(house.storeId()))).isTrue();
        assertThat(balance()).isZero();
        leaseIsOver();
        assertThat(nights.end(stores.store(house.storeId())))
                .as("what is done stays done")
                .isFalse();
    }

    private void leaseIsOver() {
        sql.update(
                "update points_night set lease_until = ? where brand_id = ?",
                LocalDateTime.of(2000, 1, 1, 0, 0),
                house.brandId());
    }

    @Test
    void aDayToComeIsRefused() {
        assertThatThrownBy(() -> expire("2018-03-02"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("points.date-in-future"));
    }

    private ExpirePoints.Ended expire(String day) {
        return expirePoints.expire(house.office(4), new ExpirePoints.Request(LocalDate.parse(day)));
    }

    private void resetAfter(int months) {
        desk.change(
                house,
                new PointsTerms(
                        1, 1000, false, false, 0, null, null, new PointsTerms.Upkeep(months, 0, 0, null), null, null));
    }

    private Sale buy(long price, int quantity) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return shop.pay(
                house,
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), price, quantity),
                Shop.cash(price * quantity));
    }

    private long balance() {
        return shop.balance(AccountKind.POINTS, customer);
    }
}
