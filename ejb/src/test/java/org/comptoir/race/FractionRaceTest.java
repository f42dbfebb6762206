package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.PointsDesk;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.Earning;
import org.comptoir.loyalty.points.domain.PointsTerms.Rounding;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tills that sell to one customer at the same moment, who keeps what is less than a point (D-09). */
@UseCases
class FractionRaceTest {

    private static final int ROUNDS = 8;
    private static final int SALES = 4;
    private static final long PRICE = 7_70;

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    Fixtures fixtures;

    @Inject
    SellBasket sellBasket;

    @Inject
    ReturnSale returnSale;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
        Earning keeping = new Earning(null, Rounding.KEEP_FRACTION, null, 0, null, null);
        desk.change(house, new PointsTerms(1, 10_00, false, false, 0, keeping, null, null, null, null));
        fixtures.product(house, "COURSE", PRICE);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);

                var sold = together.run(index -> sell(customer, till(index)));

                assertThat(sold).allMatch(Together.Outcome::succeeded);
                assertThat(points(sold)).isEqualTo(6);
                has(customer, 6, 16);

                var back = together.run(index -> takeBack(sold.get(index).answer(), till(index)));

                assertThat(back).allMatch(Together.Outcome::succeeded);
                assertThat(points(back)).isEqualTo(-6);
                has(customer, 0, 0);
            }
        }
    }

    private long till(int index) {
        return index == 0 ? house.tillId() : house.secondTillId();
    }

    private List<Sale> sell(long customer, long till) {
        return IntStream.range(0, SALES)
                .mapToObj(no ->
                        sellBasket.sell(house.rest(), request(customer, till)).sale())
                .toList();
    }

    private static SellBasket.Request request(long customer, long till) {
        WantedBasket.Article article = new WantedBasket.Article("COURSE", null, 1, null);
        return new SellBasket.Request(
                UUID.randomUUID(),
                till,
                new WantedBasket(List.of(new WantedBasket.Line(article, null)), customer, List.of(), List.of()),
                PRICE,
                List.of(new SellBasket.Payer(TenderKind.CASH, PRICE, null)),
                null,
                false);
    }

    private List<Sale> takeBack(List<Sale> sales, long till) {
        return sales.stream()
                .map(sale -> returnSale
                        .takeBack(
                                house.rest(),
                                new ReturnSale.Request(
                                        UUID.randomUUID(),
                                        till,
                                        null,
                                        sale.header().id(),
                                        List.of(new ReturnPlan.Units(1, 1)),
                                        RefundAs.ORIGINAL,
                                        null,
                                        false))
                        .sale())
                .toList();
    }

    private static long points(List<Together.Outcome<List<Sale>>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.answer().stream())
                .mapToLong(sale -> sale.header().pointsEarned())
                .sum();
    }

    private void has(long customer, long points, long kept) {
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(points);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, customer)).isEqualTo(kept);
    }
}
