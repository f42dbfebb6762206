package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.loyalty.earned.EarnedShop;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns that happen at the same moment as something else. */
@UseCases
class ReturnRaceTest {

    private static final int ROUNDS = 15;

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    ReturnSale returnSale;

    @Inject
    CompleteSale completeSale;

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
    void twoTillsTakeBackExactlyTheUnitsThereAre() throws Exception {
        try (Together together = new Together(6)) {
            for (int round = 0; round < ROUNDS; round++) {
                Sale sale = shop.pay(house, shop.article(house, "R" + round, 1_234, 4), Shop.cash(4_936));

                var outcomes = together.run(index -> back(index, sale, List.of(new ReturnPlan.Units(1, 1))));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(4);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo("return.too-many"));
                assertThat(sql.count(
                                "select sum(total_minor) from sale where original_id = ?",
                                sale.header().id()))
                        .isEqualTo(-4_936);
            }
        }
    }

    @Test
    void aVoucherUsedWhileItsSaleIsTakenBackIsEitherKeptBackOrRefused() throws Exception {
        earned.programme(house, EarnedShop.perSale(Tier.percent(50_000, 1000)));
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Sale sale = earned.sell(house, customer, 93_800);
                Instrument voucher = earned.issuedBy(house, sale).get(0);
                shop.edit(
                        house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
                PricedBasket basket = shop.article(house, "V" + round, 5_000, 1);
                CompleteSale.Request use = shop.request(house, basket, UUID.randomUUID());

                var outcomes = together.run(
                        index -> index == 0 ? completeSale.complete(house.till(5), use) : back(index, sale, List.of()));

                assertThat(outcomes.get(1).succeeded()).isTrue();
                long used = outcomes.get(0).succeeded() ? 5_000 : 0;
                assertThat(outcomes.get(1).answer().sale().header().totalMinor())
                        .isEqualTo(used - 93_800);
                assertThat(earned.read(house, voucher.id()).balanceMinor()).isZero();
                assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
                if (used == 0) {
                    shop.edit(house, new BasketChange.Clear());
                }
            }
        }
    }

    private CompleteSale.Completed back(int index, Sale sale, List<ReturnPlan.Units> units) {
        return returnSale.takeBack(
                house.till(5),
                new ReturnSale.Request(
                        UUID.randomUUID(),
                        index % 2 == 0 ? house.tillId() : house.secondTillId(),
                        null,
                        sale.header().id(),
                        units,
                        RefundAs.ORIGINAL,
                        null,
                        false));
    }
}
