package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.loyalty.pouch.application.DeclinePouch;
import org.comptoir.loyalty.pouch.application.GivePouch;
import org.comptoir.loyalty.pouch.domain.PeriodStart;
import org.comptoir.loyalty.pouch.domain.PeriodUnit;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two tills that give one customer his pouch at the same moment. */
@UseCases
class PouchRaceTest {

    private static final int TILLS = 4;
    private static final int ROUNDS = 10;

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private GivePouch givePouch;

    @Inject
    private DeclinePouch declinePouch;

    @Inject
    private LedgerChecker checker;

    @Inject
    private Sql sql;

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @Test
    void at29_ofManyTillsThatGiveOneCustomerThePouchExactlyOneSucceeds() throws Exception {
        House house = fixtures.house();
        long programme = pouch(house);
        try (Together together = new Together(TILLS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);

                var outcomes = together.run(index -> givePouch.give(
                        house.till(1),
                        new GivePouch.Request(
                                UUID.randomUUID(), customer, programme, null, Map.of("city", "Lyon " + index))));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isIn("pouch.code-had", "edit.conflict"));
                assertThat(sql.count("select count(*) from instrument where customer_id = ?", customer))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void onePouchAskedForSeveralTimesAtOnceIsGivenOnceAndAllGetItsVouchers() throws Exception {
        House house = fixtures.house();
        long programme = pouch(house);
        try (Together together = new Together(TILLS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);
                GivePouch.Request request =
                        new GivePouch.Request(UUID.randomUUID(), customer, programme, null, Map.of("city", "Lyon"));

                var outcomes = together.run(index -> givePouch.give(house.till(1), request));

                assertThat(outcomes)
                        .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
                assertThat(outcomes.stream()
                                .map(outcome -> outcome.answer().stream()
                                        .map(Instrument::id)
                                        .toList())
                                .distinct())
                        .singleElement()
                        .satisfies(vouchers -> assertThat(vouchers).hasSize(2));
                assertThat(sql.count("select count(*) from pouch_answer where customer_id = ?", customer))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void oneRefusalOfAPouchSentSeveralTimesAtOnceIsKeptOnce() throws Exception {
        House house = fixtures.house();
        long programme = pouch(house);
        try (Together together = new Together(TILLS)) {
            for (int round = 0; round < ROUNDS; round++) {
                long customer = fixtures.customer(house, "Durand", 0);
                DeclinePouch.Request request = new DeclinePouch.Request(UUID.randomUUID(), customer, programme, null);

                var outcomes = together.run(index -> declinePouch.decline(house.till(1), request));

                assertThat(outcomes).allMatch(Together.Outcome::succeeded);
                assertThat(sql.count("select count(*) from pouch_answer where customer_id = ?", customer))
                        .isEqualTo(1);
            }
        }
    }

    private long pouch(House house) {
        return saveProgramme
                .save(
                        house.office(5),
                        SaveProgramme.Request.create(
                                PouchTerms.KIND,
                                "Pochette",
                                Json.write(new PouchTerms(
                                        List.of(
                                                voucher("A100", PeriodStart.NEXT_DAY),
                                                voucher("A200", PeriodStart.END_OF_PREVIOUS)),
                                        new PouchTerms.Boxes(false, false, true),
                                        null))))
                .programmeId();
    }

    private static PouchTerms.Voucher voucher(String code, PeriodStart start) {
        return new PouchTerms.Voucher("Bon", BigDecimal.TEN, code, PeriodUnit.MONTH, 1, start);
    }
}
