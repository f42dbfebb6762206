package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills that use one coupon at the same moment. */
@UseCases
class CouponRaceTest {

    private static final int ROUNDS = 25;

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private ReturnSale returnSale;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    private House house;
    private long product;

    @BeforeEach
    void openShop() {
        house = fixtures.house();
        checkout.open(house, house.tillId(), house.secondTillId());
        product = fixtures.product(house, "R40", 40_00);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @Test
    void at32_ofTwoTillsAtTheLastUseOneHasItAndTheOtherIsToldWhy() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long coupon = coupon("LAST" + round, "\"reusable\":true,\"maxUses\":1");

                var outcomes = together.run(index -> sell(index, coupon, null));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo("coupon.used-up"));
                assertThat(uses(coupon)).isEqualTo(1);
            }
        }
    }

    @Test
    void at32_oneCustomerAtTwoTillsUsesItOnce() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long coupon = coupon("ONCE" + round, "\"reusable\":false");
                long customer = fixtures.customer(house, "Durand", 0);

                var outcomes = together.run(index -> sell(index, coupon, customer));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo("coupon.used-by-customer"));
                assertThat(uses(coupon)).isEqualTo(1);
            }
        }
    }

    @Test
    void aUseWhileAnotherIsReleasedEndsWithTheRightCount() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long coupon = coupon("BACK" + round, "\"reusable\":true,\"maxUses\":5");
                Sale sold = sell(0, coupon, null).sale();

                var outcomes = together.run(
                        index -> index == 0 ? sell(0, coupon, null) : returnSale.takeBack(house.rest(), whole(sold)));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(uses(coupon)).isEqualTo(1);
            }
        }
    }

    private CompleteSale.Completed sell(int index, long coupon, Long customer) {
        Basket basket = checkout.basket(house, customer, List.of(product)).lay(Claim.on("coupon", coupon));
        long till = index == 0 ? house.tillId() : house.secondTillId();
        return checkout.complete(
                house,
                new CompleteSale.Request(
                        UUID.randomUUID(),
                        till,
                        null,
                        null,
                        basket,
                        36_00,
                        List.of(Checkout.cash(36_00)),
                        null,
                        false));
    }

    private ReturnSale.Request whole(Sale sale) {
        return new ReturnSale.Request(
                UUID.randomUUID(),
                house.secondTillId(),
                null,
                sale.header().id(),
                List.of(),
                RefundAs.ORIGINAL,
                null,
                false);
    }

    private long coupon(String code, String limits) {
        String params = "{\"code\":\"" + code + "\",\"rateBp\":1000," + limits + "}";
        return saveProgramme
                .save(house.office(5), SaveProgramme.Request.create(CouponTerms.KIND, code, params))
                .programmeId();
    }

    private long uses(long coupon) {
        long counted = sql.count("select uses from coupon_count where programme_id = ?", coupon);
        assertThat(sql.count("select count(*) from coupon_use where programme_id = ? and released_by is null", coupon))
                .isEqualTo(counted);
        return counted;
    }
}
