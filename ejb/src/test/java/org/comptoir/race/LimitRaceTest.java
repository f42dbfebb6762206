package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills that want the last of one programme's limit at the same moment (R28). */
@UseCases
class LimitRaceTest {

    private static final int ROUNDS = 15;

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private ReturnSale returnSale;

    @Inject
    private ProgrammeList programmes;

    @Inject
    private LedgerChecker checker;

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
    void ofTwoTillsAtTheLastOfABudgetOneHasItAndTheOtherIsToldWhy() throws Exception {
        lastOne("\"budgetMinor\":799", "programme.budget-used");
    }

    @Test
    void ofTwoTillsAtTheLastUseOneHasItAndTheOtherIsToldWhy() throws Exception {
        lastOne("\"maxUses\":1", "programme.uses-used");
    }

    @Test
    void aSaleWhileAnotherComesBackEndsWithTheRightCount() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = programme(round, "\"maxUses\":5");
                Sale sold = sell(0, 36_00).sale();

                var outcomes = together.run(
                        index -> index == 0 ? sell(0, 36_00) : returnSale.takeBack(house.rest(), whole(sold)));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(line(name).given()).isEqualTo(new ProgrammeList.Given(1, 4L, 4_00, null));
                stop(name);
            }
        }
    }

    private void lastOne(String limit, String code) throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = programme(round, limit);

                var outcomes = together.run(index -> sell(index, 36_00));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo(code));
                assertThat(line(name).given().uses()).isEqualTo(1);
                assertThat(line(name).given().takenMinor()).isEqualTo(4_00);
                assertThat(sell(1, 40_00).sale().header().discountMinor()).isZero();
                stop(name);
            }
        }
    }

    private CompleteSale.Completed sell(int index, long total) {
        return checkout.complete(
                house,
                new CompleteSale.Request(
                        UUID.randomUUID(),
                        index == 0 ? house.tillId() : house.secondTillId(),
                        null,
                        null,
                        checkout.basket(house, null, List.of(product)),
                        total,
                        List.of(Checkout.cash(total)),
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

    private String programme(int round, String limit) {
        String name = "Round " + round;
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        "PROMOTION", name, "{\"form\":\"PERCENT\",\"rateBp\":1000," + limit + "}"));
        return name;
    }

    private void stop(String name) {
        ProgrammeList.Line line = line(name);
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(line.id(), line.version(), line.kind(), name, false, line.paramsJson()));
    }

    private ProgrammeList.Line line(String name) {
        return programmes.named(house.office(5), name).orElseThrow();
    }
}
