package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comptoir.harness.Database;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every JDBC execute or batch from begin to commit, commit included, of the sale a shop makes all day. */
@UseCases
class RoundTripsOfASaleTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private Sql sql;

    private House house;
    private Basket five;

    @BeforeEach
    void openShop() {
        house = fixtures.house();
        points();
        checkout.open(house, house.tillId());
        List<Long> products = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> fixtures.product(house, "P" + i, i * 1_00L))
                .toList();
        five = checkout.basket(house, fixtures.customer(house, "Durand", 0), products);
    }

    @Test
    void aSaleOfFiveLinesWithCustomerAndCardRedeemedTakesAtMostSixRoundTripsOnPostgresql() throws Exception {
        sellOnce();
        CompleteSale.Request request = paidByCard();

        var counted = RoundTrips.of(() -> checkout.complete(house, request));

        assertThat(counted.result().sale().lines()).hasSize(5);
        assertThat(counted.result().sale().header().pointsEarned()).isEqualTo(1);
        assertThat(counted.statements()).last().isEqualTo("commit");
        report(counted.count(), counted.statements());
        assertThat(counted.count()).isLessThanOrEqualTo(Database.place().isPostgres() ? 6 : 60);
    }

    /** PostgreSQL writes the last transaction that locked a row, for a foreign key too, into its {@code xmax}. */
    @Test
    void aSaleLocksNoRowThatTheOtherTillsNeed() {
        assumeTrue(Database.place().isPostgres());

        sellOnce();
        List<String> before = holders();

        sellOnce();

        assertThat(holders()).hasSizeGreaterThan(10).isEqualTo(before);
    }

    /** Who last held each row that all tills of the store need. */
    private List<String> holders() {
        return Stream.of(
                        "account where kind = 'CONTRA' and store_id = " + house.storeId(),
                        "store where id = " + house.storeId(),
                        "brand where id = " + house.brandId(),
                        "app_user where id = " + house.userId(),
                        "product where brand_id = " + house.brandId(),
                        "programme_version where programme_id = " + (house.brandId() + 1))
                .flatMap(
                        rows -> sql
                                .list(
                                        "select xmax::text as holder from " + rows + " order by id",
                                        row -> row.text("holder"))
                                .stream()
                                .map(holder -> rows + ": " + holder))
                .toList();
    }

    private void points() {
        long id = house.brandId() + 1;
        sql.update(
                "insert into programme (id, brand_id, kind, name, active, current_version_id, version) "
                        + "values (?, ?, 'POINTS', 'Points', 1, ?, 1)",
                id,
                house.brandId(),
                id);
        sql.update(
                "insert into programme_version (id, programme_id, version_no, params, created_at, created_by) "
                        + "values (?, ?, 1, ?, current_timestamp, ?)",
                id,
                id,
                Json.write(PointsTerms.of(1, 10_00, false, false, 0)),
                house.userId());
        Snapshot.moved(sql, "programme");
    }

    /** Once before the counted one, so that ids, snapshots and the customer's accounts are there, as in a shop at work. */
    private void sellOnce() {
        checkout.complete(house, paidByCard());
    }

    private CompleteSale.Request paidByCard() {
        return Checkout.request(house.tillId(), five, Checkout.giftCard(checkout.sellCard(house, 50_00)));
    }

    private static void report(int count, List<String> statements) {
        System.out.println(
                "round trips of a sale on " + (Database.place().isPostgres() ? "PostgreSQL" : "H2") + ": " + count);
        statements.forEach(text -> System.out.println("  "
                + text.lines().findFirst().orElse("") + " ... (" + text.lines().count() + ")"));
    }
}
