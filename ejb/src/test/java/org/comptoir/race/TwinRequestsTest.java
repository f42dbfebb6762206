package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.AdjustInstrument;
import org.comptoir.instrument.application.ReplaceInstrument;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request that is sent several times at the same moment is done once, and all are given its answer. */
@UseCases
class TwinRequestsTest {

    private static final int TWINS = 4;
    private static final int ROUNDS = 10;

    @Inject
    private Fixtures fixtures;

    @Inject
    private Checkout checkout;

    @Inject
    private AdjustPoints adjustPoints;

    @Inject
    private AdjustInstrument adjustInstrument;

    @Inject
    private ReplaceInstrument replaceInstrument;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    private House house;

    @BeforeEach
    void openShop() {
        house = fixtures.house();
        checkout.open(house, house.tillId());
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @Test
    void theFirstPointsOfACustomerAreGivenOnce() throws Exception {
        try (Together together = new Together(TWINS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);

                assertAllAnswered(together, 40, points(customer, 40));

                assertThat(balance(customer)).isEqualTo(40);
            }
        }
    }

    @Test
    void theLastPointsOfACustomerAreTakenOnceAndNobodyIsToldThatThereAreNone() throws Exception {
        try (Together together = new Together(TWINS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);
                adjustPoints.adjust(house.office(5), points(customer, 40));

                assertAllAnswered(together, 0, points(customer, -40));

                assertThat(balance(customer)).isZero();
                assertThat(sql.count(
                                "select count(*) from audit_event where permission = 'ADJUST_POINTS' and user_id = ?",
                                house.userId()))
                        .as("once for each adjustment, not for each time it was sent")
                        .isEqualTo(2L * (round + 1));
            }
        }
    }

    @Test
    void twoTillsThatGiveANewCustomerHisFirstPointsBothDo() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);

                var outcomes = together.run(index -> adjustPoints.adjust(house.office(5), points(customer, 40)));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(balance(customer)).isEqualTo(80);
            }
        }
    }

    @Test
    void whatACardHoldsIsTakenOnce() throws Exception {
        try (Together together = new Together(TWINS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long card = checkout.sellCard(house, 50_00);
                AdjustInstrument.Request request =
                        new AdjustInstrument.Request(UUID.randomUUID(), card, -50_00, "race");

                var outcomes = together.run(index -> adjustInstrument.adjust(house.office(5), request));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(sql.count("select balance from account where instrument_id = ?", card))
                        .isZero();
            }
        }
    }

    @Test
    void aLostCardIsReplacedByOneAndTheSame() throws Exception {
        try (Together together = new Together(TWINS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long card = checkout.sellCard(house, 50_00);
                ReplaceInstrument.Request request =
                        new ReplaceInstrument.Request(UUID.randomUUID(), card, null, "race");

                var outcomes = together.run(index -> replaceInstrument.replace(house.office(5), request));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(outcomes.stream().map(Together.Outcome::answer).distinct())
                        .hasSize(1);
            }
        }
    }

    private void assertAllAnswered(Together together, long answer, AdjustPoints.Request request) throws Exception {
        var outcomes = together.run(index -> adjustPoints.adjust(house.office(5), request));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull())
                .extracting(Together.Outcome::answer)
                .containsOnly(answer);
    }

    private static AdjustPoints.Request points(long customer, long points) {
        return new AdjustPoints.Request(UUID.randomUUID(), customer, points, "race");
    }

    private long balance(long customer) {
        return sql.count("select balance from account where kind = 'POINTS' and customer_id = ?", customer);
    }
}
