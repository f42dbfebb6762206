package org.comptoir.campaign.birthday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.access.domain.Channel;
import org.comptoir.campaign.birthday.application.PreviewBirthdayRun;
import org.comptoir.campaign.birthday.application.StartBirthdayRun;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.application.CheckLedger;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.RunInfo;
import org.comptoir.run.domain.RunState;
import org.comptoir.run.query.RunDetail;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class BirthdayCardsTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private BirthdayFixtures birthdays;

    @Inject
    private StartBirthdayRun start;

    @Inject
    private PreviewBirthdayRun preview;

    @Inject
    private AvailableCredits credits;

    @Inject
    private Instruments instruments;

    @Inject
    private SaveProgramme saveProgramme;

    @Inject
    private Programmes programmes;

    @Inject
    private CheckLedger checkLedger;

    @Inject
    private RunDetail details;

    @Inject
    private RunExecution runs;

    @Inject
    private CodeRegistry codes;

    @Inject
    private TestClock clock;

    @Inject
    private Sql sql;

    private House house;
    private long programme;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
        programme = birthdays.programme(house);
    }

    @Test
    void at36_anEditedBirthDateGivesNoSecondCardInTheSameYear() {
        clock.set(Instant.parse("2019-05-10T08:00:00Z"));
        long customer = birthdays.born(house, LocalDate.of(1980, 5, 10));
        birthdays.run(house, programme, LocalDate.of(2019, 5, 10));
        assertThat(cardsOf(customer)).hasSize(1);

        birthdays.rebirth(customer, LocalDate.of(1980, 12, 10));
        clock.set(Instant.parse("2019-12-10T08:00:00Z"));
        RunInfo december = birthdays.run(house, programme, LocalDate.of(2019, 12, 10));

        assertThat(cardsOf(customer)).hasSize(1);
        assertThat(details.skips(house.office(5), december.id(), 0, 10))
                .singleElement()
                .satisfies(skip -> assertThat(skip.reason()).isEqualTo(Reason.of("birthday.already", "2019-05-10")));

        clock.set(Instant.parse("2020-12-10T08:00:00Z"));
        birthdays.run(house, programme, LocalDate.of(2020, 12, 10));
        assertThat(cardsOf(customer)).hasSize(2);
    }

    @Test
    void at37_bornOnTheLeapDayTheCardComesOn28FebruaryInOtherYears() {
        long customer = birthdays.born(house, LocalDate.of(1996, 2, 29));
        clock.set(Instant.parse("2028-03-01T08:00:00Z"));

        birthdays.run(house, programme, LocalDate.of(2027, 2, 28));
        assertThat(cardsOf(customer)).hasSize(1);
        birthdays.run(house, programme, LocalDate.of(2027, 3, 1));
        birthdays.run(house, programme, LocalDate.of(2028, 2, 28));
        assertThat(cardsOf(customer)).hasSize(1);
        birthdays.run(house, programme, LocalDate.of(2028, 2, 29));
        assertThat(cardsOf(customer)).hasSize(2);
    }

    @Test
    void aCardIsAVoucherWithAScannableUnguessableCodeAndBalancedBooks() {
        long customer = birthdays.born(house, LocalDate.of(1990, 3, 2));

        birthdays.run(house, programme, LocalDate.of(2026, 3, 2));

        Instrument card = cardsOf(customer).get(0);
        assertThat(card.kind()).isEqualTo(InstrumentKind.VOUCHER);
        assertThat(card.kind().isTender()).isFalse();
        assertThat(card.issuedMinor()).isEqualTo(1000);
        assertThat(card.balanceMinor()).isEqualTo(1000);
        assertThat(card.validFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(card.expiresOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(card.code()).matches("7\\d{23}");
        assertThat(codes.find(house.brandId(), card.code()))
                .contains(new CodeRegistry.Target(CodeRegistry.Kind.INSTRUMENT, card.id()));
        assertThat(checkLedger.check(house.office(5)).isClean()).isTrue();
    }

    @Test
    void everyCustomerOfTheDayGetsExactlyOneCardOrAReason() {
        LocalDate birth = LocalDate.of(1985, 3, 2);
        for (int i = 0; i < 30; i++) {
            birthdays.born(house, birth);
        }
        long inactive = birthdays.born(house, birth);
        long merged = birthdays.born(house, birth);
        birthdays.born(house, LocalDate.of(1985, 3, 3));
        sql.update("update customer set active = 0 where id = ?", inactive);
        sql.update("update customer set root_id = ? where id = ?", inactive, merged);

        RunInfo run = birthdays.run(house, programme, LocalDate.of(2026, 3, 2));

        assertThat(birthdays.cards(house)).isEqualTo(30);
        RunDetail.Detail detail = details.of(house.office(5), run.id());
        assertThat(detail.line().run().state()).isEqualTo(RunState.DONE);
        assertThat(detail.line().run().expected()).isEqualTo(32);
        assertThat(detail.line().done()).isEqualTo(30);
        assertThat(detail.line().skipped()).isEqualTo(2);
        assertThat(detail.parts())
                .hasSize(4)
                .allMatch(part -> part.done() && part.doneCount() + part.skippedCount() == 8);
        assertThat(details.skips(house.office(5), run.id(), 0, 10))
                .extracting(skip -> skip.reason().code())
                .containsExactlyInAnyOrder("birthday.customer-inactive", "birthday.customer-merged");
    }

    @Test
    void thePreviewWritesNothingAndSaysWhatTheRunThenDoes() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (int i = 0; i < 5; i++) {
            birthdays.born(house, LocalDate.of(1985, 3, 2));
        }
        long inactive = birthdays.born(house, LocalDate.of(1985, 3, 2));
        sql.update("update customer set active = 0 where id = ?", inactive);

        PreviewBirthdayRun.Preview before =
                preview.preview(house.office(5), new PreviewBirthdayRun.Request(programme, day, 0, 10));

        assertThat(birthdays.cards(house)).isZero();
        assertThat(before.customers()).isEqualTo(6);
        assertThat(before.cards()).isEqualTo(5);
        assertThat(before.totalMinor()).isEqualTo(5000);
        assertThat(before.excludedByReason()).containsExactly(java.util.Map.entry("birthday.customer-inactive", 1L));
        assertThat(before.excluded())
                .singleElement()
                .satisfies(excluded -> assertThat(excluded.customer().id()).isEqualTo(inactive));

        birthdays.run(house, programme, day);
        assertThat(birthdays.cards(house)).isEqualTo(before.cards());
        PreviewBirthdayRun.Preview after =
                preview.preview(house.office(5), new PreviewBirthdayRun.Request(programme, day, 0, 2));
        assertThat(after.cards()).isZero();
        assertThat(after.excludedByReason()).containsEntry("birthday.already", 5L);
        assertThat(after.excluded()).hasSize(2);
        long second = after.excluded().get(1).customer().id();
        assertThat(preview.preview(house.office(5), new PreviewBirthdayRun.Request(programme, day, second, 10))
                        .excluded())
                .hasSize(4);
    }

    @Test
    void whatIsCaughtUpIsASettingOfTheProgramme() {
        long late = birthdays.born(house, LocalDate.of(1985, 2, 27));
        birthdays.run(house, programme, LocalDate.of(2026, 3, 2));
        assertThat(cardsOf(late)).isEmpty();

        House other = fixtures.house();
        long catching = birthdays.programme(other, "{\"amountMinor\":500,\"validityDays\":30,\"catchUpDays\":3}");
        long caught = birthdays.born(other, LocalDate.of(1985, 2, 27));
        long tooLate = birthdays.born(other, LocalDate.of(1985, 2, 26));
        birthdays.run(other, catching, LocalDate.of(2026, 3, 2));
        birthdays.run(other, catching, LocalDate.of(2026, 3, 1));

        assertThat(credits.of(other.office(5), caught)).hasSize(1);
        assertThat(sql.count("select count(*) from instrument where customer_id = ?", caught))
                .isEqualTo(1);
        assertThat(sql.count("select count(*) from instrument where customer_id = ?", tooLate))
                .isEqualTo(1);
    }

    @Test
    void aProgrammeKeepsItsVersionsAndARunTheOneItStartedWith() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        long customer = birthdays.born(house, LocalDate.of(1985, 3, 2));
        RunInfo run = birthdays.request(house, programme, day);
        long firstVersion = programmes.current(programme).id();

        long edited = sql.first("select version from programme where id = ?", row -> row.id("version"), programme)
                .orElseThrow();
        SaveProgramme.Request dearer = new SaveProgramme.Request(
                programme, edited, "BIRTHDAY", "Anniversaire", true, "{\"amountMinor\":2000,\"validityDays\":30}");
        saveProgramme.save(house.office(5), dearer);
        assertThatThrownBy(() -> saveProgramme.save(house.office(5), dearer)).isInstanceOf(StaleState.class);
        birthdays.carryOut(runs.claim(run.id()).orElseThrow(), 10, (part, key) -> {});

        assertThat(cardsOf(customer))
                .singleElement()
                .satisfies(card -> assertThat(card.issuedMinor()).isEqualTo(1000));
        assertThat(programmes.current(programme).versionNo()).isEqualTo(2);
        assertThat(programmes.version(firstVersion).versionNo()).isEqualTo(1);
    }

    @Test
    void aProgrammeOfSeveralFormsGivesOneCardOfEachPerYear() {
        House other = fixtures.house();
        fixtures.product(other, "POCHETTE", 2000);
        long three = birthdays.programme(
                other, "{\"amountMinor\":500,\"rateBp\":1500,\"productReference\":\"POCHETTE\",\"validityDays\":30}");
        long customer = birthdays.born(other, LocalDate.of(1985, 3, 2));
        LocalDate day = LocalDate.of(2026, 3, 2);

        PreviewBirthdayRun.Preview before =
                preview.preview(other.office(5), new PreviewBirthdayRun.Request(three, day, 0, 10));
        assertThat(before.served()).isEqualTo(1);
        assertThat(before.cards()).isEqualTo(3);
        assertThat(before.totalMinor()).isEqualTo(500);

        RunInfo run = birthdays.run(other, three, day);
        birthdays.run(other, three, LocalDate.of(2026, 3, 1));

        assertThat(details.of(other.office(5), run.id()).line().done()).isEqualTo(1);
        List<Instrument> cards = instruments.ofCustomer(other.brandId(), customer);
        assertThat(cards)
                .extracting(Instrument::kind)
                .containsExactlyInAnyOrder(
                        InstrumentKind.VOUCHER, InstrumentKind.REWARD_CARD, InstrumentKind.REWARD_CARD);
        assertThat(cards)
                .filteredOn(card -> card.kind() == InstrumentKind.REWARD_CARD)
                .allSatisfy(card -> {
                    assertThat(card.unit()).isEqualTo("USE");
                    assertThat(card.balanceMinor()).isEqualTo(1);
                    assertThat(card.code()).matches("4\\d{23}");
                });
        assertThat(checkLedger.check(other.office(5)).isClean()).isTrue();
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() {
        assertThat(refusal("{\"amountMinor\":0,\"validityDays\":30}")).isEqualTo("birthday.no-gift");
        assertThat(refusal("{\"rateBp\":10001,\"validityDays\":30}")).isEqualTo("programme.param-range");
        assertThat(refusal("{\"productReference\":\"NIX\",\"validityDays\":30}"))
                .isEqualTo("birthday.product-unknown");
        assertThat(refusal("{\"amountMinor\":1000,\"validityDays\":-1}")).isEqualTo("programme.param-range");
        assertThat(refusal("{oops")).isEqualTo("programme.params-unreadable");
        assertThat(refusal("[]")).isEqualTo("programme.params-unreadable");
        assertThatThrownBy(
                        () -> saveProgramme.save(house.office(5), SaveProgramme.Request.create("MAGIC", "Magie", "{}")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.kind-unknown"));
        assertThatThrownBy(() -> birthdays.programme(house))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.name-taken"));
    }

    @Test
    void futureDaysOtherBrandsAndLowLevelsAreRefused() {
        LocalDate tomorrow = LocalDate.of(2026, 3, 3);
        House other = fixtures.house();

        assertThatThrownBy(() -> birthdays.request(house, programme, tomorrow))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("run.date-in-future"));
        assertThatThrownBy(() -> birthdays.request(other, programme, LocalDate.of(2026, 3, 2)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.unknown"));
        assertThatThrownBy(() -> start.start(
                        house.office(3),
                        new StartBirthdayRun.Request(UUID.randomUUID(), programme, LocalDate.of(2026, 3, 2), null)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("access.denied"));
    }

    @Test
    void aRunWorksInTheNameOfWhoStartedIt() {
        RunInfo run = birthdays.request(house, programme, LocalDate.of(2026, 3, 2));

        assertThat(runs.caller(run.id()).userId()).isEqualTo(house.userId());
        assertThat(runs.caller(run.id()).channel()).isEqualTo(Channel.BATCH);
    }

    private String refusal(String params) {
        try {
            birthdays.programme(fixtures.house(), params);
            return null;
        } catch (Refused e) {
            return e.reason().code();
        }
    }

    private List<Instrument> cardsOf(long customer) {
        return instruments.ofCustomer(house.brandId(), customer);
    }
}
