package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes of which one may be in force, saved at the same moment. */
@UseCases
class SoleProgrammeRaceTest {

    private static final int ROUNDS = 15;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    LedgerChecker checker;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = fixtures.house();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @Test
    void ofTwoStackingsOneIsInForce() throws Exception {
        onlyOneGetsIn("STACKING", "{}", "stacking.only-one");
    }

    @Test
    void ofTwoWalletTypesOfOneCodeOneIsInForce() throws Exception {
        onlyOneGetsIn("WALLET_TYPE", "{\"code\": \"KDO\"}", "wallet-type.code-taken");
    }

    /** Another transaction's programme that this one's look at those in force does not see yet. */
    @Test
    void oneThatTheCheckCannotSeeIsRefusedByTheDatabase() {
        long unseen = save("STACKING", "Unseen", "{}").programmeId();
        sql.update("update programme set active = 0 where id = ?", unseen);
        Snapshot.moved(sql, "programme");

        assertThatThrownBy(() -> save("STACKING", "Late", "{}"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.sole-taken"));
    }

    /** The one that was put in force first is told by the kind, the one that overlaps by the database. */
    private void onlyOneGetsIn(String kind, String params, String known) throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = "P" + round;

                var outcomes = together.run(index -> save(kind, name + "-" + index, params));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isIn(known, "programme.sole-taken"));
                assertThat(inForce(kind)).isEqualTo(1);
                int winner = outcomes.get(0).succeeded() ? 0 : 1;
                stop(outcomes.get(winner).answer().programmeId(), kind, name + "-" + winner, params);
            }
        }
    }

    private SaveProgramme.Saved save(String kind, String name, String params) {
        return saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, name, params));
    }

    private void stop(long id, String kind, String name, String params) {
        long version = sql.count("select version from programme where id = ?", id);
        saveProgramme.save(house.office(5), new SaveProgramme.Request(id, version, kind, name, false, params));
    }

    private long inForce(String kind) {
        return sql.count(
                "select count(*) from programme where brand_id = ? and kind = ? and active = 1", house.brandId(), kind);
    }
}
