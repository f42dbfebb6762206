package org.comptoir.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.CheckNightly;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.ledger.application.NightlyChecks;
import org.comptoir.ledger.domain.LedgerCheck;
import org.comptoir.ledger.domain.NightlyCheck;
import org.comptoir.ledger.query.NightlyCheckList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class NightlyCheckTest {

    private static final LocalDate DAY = LocalDate.of(2999, 3, 2);

    @Inject
    CheckNightly nightly;

    @Inject
    NightlyChecks nights;

    @Inject
    NightlyCheckList list;

    @Inject
    LedgerChecker checker;

    @Inject
    Fixtures fixtures;

    @Inject
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = fixtures.house();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aDayIsCheckedOnceWhoeverAsks() {
        assertThat(nightly.check(DAY)).isTrue();
        assertThat(nightly.check(DAY)).isFalse();

        assertThat(list.last(house.office(4))).anySatisfy(night -> {
            assertThat(night.day()).isEqualTo(DAY);
            assertThat(night.endedAt()).isNotNull();
            assertThat(night.isClean()).isTrue();
        });
    }

    @Test
    void aCheckWhoseNodeDiedIsDoneAgainAfterTwoHours() {
        LocalDate day = DAY.plusDays(1);
        assertThat(nights.claim(day, Duration.ofHours(2))).isTrue();
        assertThat(nightly.check(day)).isFalse();

        clock.advance(Duration.ofHours(3));

        assertThat(nightly.check(day)).isTrue();
        assertThat(nightly.check(day)).isFalse();
    }

    @Test
    void whatWasFoundIsKept() {
        LocalDate day = DAY.plusDays(2);
        nights.claim(day, Duration.ofHours(2));

        nights.keep(
                day,
                new LedgerCheck(List.of(
                        new LedgerCheck.Result("clean", 0, List.of()),
                        new LedgerCheck.Result("broken", 2, List.of("sale 1", "sale 2")))));

        NightlyCheck night = nights.last(9).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
        assertThat(night.isClean()).isFalse();
        assertThat(night.broken()).containsExactly(new LedgerCheck.Result("broken", 2, List.of("sale 1", "sale 2")));
    }
}
