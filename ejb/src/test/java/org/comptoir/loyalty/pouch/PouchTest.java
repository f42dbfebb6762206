package org.comptoir.loyalty.pouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.loyalty.pouch.PouchLines.days10;
import static org.comptoir.loyalty.pouch.PouchLines.line;
import static org.comptoir.loyalty.pouch.PouchLines.many;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.pouch.application.DeclinePouch;
import org.comptoir.loyalty.pouch.application.GivePouch;
import org.comptoir.loyalty.pouch.application.ProposePouch;
import org.comptoir.loyalty.pouch.domain.PeriodStart;
import org.comptoir.loyalty.pouch.domain.PeriodUnit;
import org.comptoir.loyalty.pouch.domain.PouchField;
import org.comptoir.loyalty.pouch.domain.PouchTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class PouchTest {

    private static final PouchTerms.Boxes EXISTING = new PouchTerms.Boxes(false, false, true);
    private static final PouchTerms.Data NOTHING = new PouchTerms.Data(List.of(), false);

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProposePouch proposePouch;

    @Inject
    GivePouch givePouch;

    @Inject
    DeclinePouch declinePouch;

    @Inject
    AvailableCredits credits;

    @Inject
    ScanCode scanCode;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2018-07-18T09:00:00Z"));
        house = shop.open();
        customer = customer("Durand", LocalDate.of(2018, 1, 5));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at22_theNextDay() {
        Instrument voucher = given(PeriodUnit.DAY, 10, PeriodStart.NEXT_DAY);

        assertThat(voucher.validFrom()).isEqualTo(LocalDate.of(2018, 7, 19));
    }

    @Test
    void at23_theStartOfTheNextWeekIsAMonday() {
        Instrument voucher = given(PeriodUnit.WEEK, 1, PeriodStart.START_OF_NEXT_SEQUENCE);

        assertThat(voucher.validFrom()).isEqualTo(LocalDate.of(2018, 7, 23));
    }

    @Test
    void at24_theStartOfTheNextMonth() {
        Instrument voucher = given(PeriodUnit.MONTH, 1, PeriodStart.START_OF_NEXT_SEQUENCE);

        assertThat(voucher.validFrom()).isEqualTo(LocalDate.of(2018, 8, 1));
    }

    @Test
    void at25_twoVouchersOfAMonthFollowEachOther() {
        clock.set(Instant.parse("2018-07-17T09:00:00Z"));

        List<Instrument> vouchers = give(customer, sevenTwice());

        assertThat(vouchers).extracting(Instrument::issuedMinor).containsExactly(700L, 700L);
        assertThat(vouchers)
                .extracting(Instrument::validFrom)
                .containsExactly(LocalDate.of(2018, 7, 18), LocalDate.of(2018, 8, 18));
        assertThat(vouchers)
                .extracting(Instrument::expiresOn)
                .containsExactly(LocalDate.of(2018, 8, 17), LocalDate.of(2018, 9, 17));
    }

    @Test
    void at26_onlyTheVoucherOfTheDayIsAccepted() {
        clock.set(Instant.parse("2018-07-17T09:00:00Z"));
        List<Instrument> vouchers = give(customer, sevenTwice());

        clock.set(Instant.parse("2018-08-17T21:30:00Z"));
        assertThat(refusals()).containsExactly(null, "voucher.not-yet-valid");
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        refused("voucher.not-yet-valid", () -> scan("222"));
        shop.article(house, "A1", 1000, 1);
        assertThat(scan("111").quote().totalMinor()).isEqualTo(300);
        shop.edit(house, new BasketChange.Clear());

        clock.set(Instant.parse("2018-08-17T22:00:00Z"));
        assertThat(credits.of(house.till(5), customer))
                .as("the 18th has begun in Paris")
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.instrument().id())
                            .isEqualTo(vouchers.get(1).id());
                    assertThat(credit.refusal()).isNull();
                });
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        refused("voucher.expired", () -> scan("111"));
        assertThat(shop.article(house, "A2", 1000, 1).quote().totalMinor()).isEqualTo(1000);
        Sale sale = shop.pay(house, scan("222"), Shop.cash(300));
        assertThat(sale.header().totalMinor()).isEqualTo(300);
    }

    @Test
    void at27_aPeriodEndsTheDayBeforeItsNextStart() {
        assertThat(given(PeriodUnit.DAY, 10, PeriodStart.NEXT_DAY).expiresOn()).isEqualTo(LocalDate.of(2018, 7, 28));
        assertThat(given(PeriodUnit.WEEK, 2, PeriodStart.START_OF_NEXT_SEQUENCE).expiresOn())
                .isEqualTo(LocalDate.of(2018, 8, 5));
        assertThat(given(PeriodUnit.MONTH, 1, PeriodStart.START_OF_NEXT_SEQUENCE)
                        .expiresOn())
                .isEqualTo(LocalDate.of(2018, 8, 31));

        clock.set(Instant.parse("2019-01-30T09:00:00Z"));
        List<Instrument> vouchers = give(customer, sevenTwice());
        assertThat(vouchers)
                .extracting(Instrument::validFrom)
                .containsExactly(LocalDate.of(2019, 1, 31), LocalDate.of(2019, 2, 28));
        assertThat(vouchers)
                .extracting(Instrument::expiresOn)
                .containsExactly(LocalDate.of(2019, 2, 27), LocalDate.of(2019, 3, 27));
    }

    @Test
    void at28_aPouchHas1To99VouchersOfWholeAmounts() {
        refused("pouch.count", () -> programme(EXISTING, NOTHING, many(0)));
        refused("pouch.count", () -> programme(EXISTING, NOTHING, many(100)));
        assertThat(programme(EXISTING, NOTHING, many(1))).isPositive();
        assertThat(programme(EXISTING, NOTHING, many(99))).isPositive();
        refused("pouch.amount", () -> programme(EXISTING, NOTHING, days10("7.50", "N750")));
        assertThat(programme(EXISTING, NOTHING, days10("7.00", "N70"))).isPositive();
    }

    @Test
    void at29_aVoucherIsItsCodeAndItsCustomer() {
        sql.update("update customer set customer_no = 5318 where id = ?", customer);
        long programme = programme(EXISTING, NOTHING, days10("7", "123123123"));

        Instrument voucher = give(customer, programme).get(0);

        assertThat(voucher.code()).isEqualTo("123123123-5318");
        assertThat(paper()).contains("-123123123-").contains("-5318-").contains("Valable du 19 juil. 2018");
        refused("pouch.code-had", () -> give(customer, programme));
        refused("pouch.code-had", () -> give(customer, programme(EXISTING, NOTHING, days10("9", "123123123"))));
        long other = customer("Martin", LocalDate.of(2018, 1, 5));
        assertThat(give(other, programme)).hasSize(1);
    }

    @Test
    void at30_emailOrMobileMustBeKnown() {
        long programme = programme(EXISTING, new PouchTerms.Data(List.of("lastName"), true), days10("7", "N30"));
        assertThat(proposal(customer).missing().code()).isEqualTo("pouch.email-or-mobile");
        assertThat(proposal(customer).fields())
                .filteredOn(
                        field -> List.of("lastName", "email", "mobile", "city").contains(field.name()))
                .extracting(ProposePouch.Field::mark)
                .containsExactly(
                        PouchField.Mark.MANDATORY,
                        PouchField.Mark.ONE_OF,
                        PouchField.Mark.ONE_OF,
                        PouchField.Mark.OPTIONAL);
        refused("pouch.email-or-mobile", () -> give(customer, programme));

        sql.update("update customer set email = 'c.durand@example.org' where id = ?", customer);
        assertThat(proposal(customer).missing()).isNull();
        assertThat(give(customer, programme)).hasSize(1);
    }

    @Test
    void whatTheCustomerTellsEnrichesHisRecordAndNothingElse() {
        long programme =
                programme(EXISTING, new PouchTerms.Data(List.of("lastName", "birthDate"), true), days10("7", "N31"));

        refused("field.missing", () -> give(customer, programme, Map.of("mobile", "06 12 34 56 78")));
        refused("pouch.field", () -> give(customer, programme, Map.of("rate", "100")));
        give(
                customer,
                programme,
                Map.of("mobile", "06 12 34 56 78", "birthDate", "1990-03-02", "lastName", "Autre", "city", " Lyon "));

        assertThat(sql.first(
                        "select last_name, mobile, city, birth_year from customer where id = ?",
                        row -> List.of(
                                row.text("last_name"), row.text("mobile"), row.text("city"), row.integer("birth_year")),
                        customer))
                .contains(List.of("Durand", "0612345678", "Lyon", 1990));
    }

    @Test
    void theBoxesAreCombinedWithOr() {
        programme(new PouchTerms.Boxes(true, true, false), NOTHING, days10("7", "N40"));
        long today = customer("Neuf", LocalDate.of(2018, 7, 18));
        assertThat(proposal(today).refusal()).isNull();
        assertThat(proposal(customer).refusal().code()).isEqualTo("pouch.not-eligible");
        refused("pouch.not-eligible", () -> give(customer, proposal(customer).programmeId()));

        sell(customer);
        assertThat(proposal(customer).refusal()).as("his first sale is today").isNull();
        clock.set(Instant.parse("2018-07-19T09:00:00Z"));
        sell(customer);
        assertThat(proposal(customer).refusal().code()).isEqualTo("pouch.not-eligible");
        assertThat(proposal(today).refusal().code()).isEqualTo("pouch.not-eligible");
    }

    @Test
    void aSaleReturnedBeforeTodayIsNoEarlierSale() {
        programme(new PouchTerms.Boxes(false, true, false), NOTHING, days10("7", "N41"));
        shop.takeBack(house, sell(customer));
        clock.set(Instant.parse("2018-07-19T09:00:00Z"));

        assertThat(proposal(customer).refusal().code()).isEqualTo("pouch.not-eligible");
        sell(customer);
        assertThat(proposal(customer).refusal()).isNull();
    }

    @Test
    void aPouchThatWasDeclinedIsNotProposedAgainButMayBeAskedFor() {
        long programme = programme(EXISTING, NOTHING, days10("7", "N42"));
        assertThat(proposal(customer).isDue()).isTrue();
        DeclinePouch.Request no = new DeclinePouch.Request(UUID.randomUUID(), customer, programme, null);

        long answer = declinePouch.decline(house.till(1), no);

        assertThat(declinePouch.decline(house.till(1), no)).isEqualTo(answer);
        assertThat(proposal(customer).isDue()).isFalse();
        assertThat(proposal(customer).declinedOn()).isEqualTo(LocalDate.of(2018, 7, 18));
        assertThat(give(customer, programme)).hasSize(1);
    }

    @Test
    void aReplayGivesTheSameVouchers() {
        long programme = programme(EXISTING, NOTHING, days10("7", "N43"));
        GivePouch.Request request = new GivePouch.Request(UUID.randomUUID(), customer, programme, null, Map.of());

        List<Instrument> first = givePouch.give(house.till(1), request);

        assertThat(givePouch.give(house.till(1), request)).isEqualTo(first).hasSize(1);
        GivePouch.Request other = new GivePouch.Request(request.id(), customer, programme, 7L, Map.of());
        refused("request.other-content", () -> givePouch.give(house.till(1), other));
    }

    @Test
    void aTypedCodeNeedsItsCustomer() {
        give(customer, programme(EXISTING, NOTHING, days10("7", "N44")));
        clock.set(Instant.parse("2018-07-19T09:00:00Z"));

        refused("claim.needs-customer", () -> scan("N44"));
        refused("code.unknown", () -> scan("N4444"));
        shop.edit(house, new BasketChange.AttachCustomer(customer("Martin", LocalDate.of(2018, 1, 5))));
        refused("pouch.not-had", () -> scan("N44"));
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        PouchTerms.Voucher week = line("7", "N1A", PeriodUnit.WEEK, 1, PeriodStart.NEXT_DAY);
        PouchTerms.Voucher month = line("7", "N2A", PeriodUnit.MONTH, 1, PeriodStart.START_OF_NEXT_SEQUENCE);
        PouchTerms.Voucher after = line("7", "N1A", PeriodUnit.DAY, 1, PeriodStart.END_OF_PREVIOUS);

        refused("pouch.overlap", () -> programme(EXISTING, NOTHING, List.of(week, month)));
        refused("pouch.first-start", () -> programme(EXISTING, NOTHING, List.of(after)));
        refused("pouch.code-twice", () -> programme(EXISTING, NOTHING, List.of(week, after)));
        refused("pouch.no-box", () -> programme(new PouchTerms.Boxes(false, false, false), NOTHING, many(1)));
        PouchTerms.Data shoes = new PouchTerms.Data(List.of("shoeSize"), false);
        refused("pouch.field", () -> programme(EXISTING, shoes, many(1)));
    }

    private List<String> refusals() {
        return credits.of(house.till(5), customer).stream()
                .map(credit ->
                        credit.refusal() == null ? null : credit.refusal().code())
                .toList();
    }

    private Sale sell(long buyer) {
        shop.edit(house, new BasketChange.AttachCustomer(buyer));
        String reference = UUID.randomUUID().toString().substring(0, 8);
        return shop.pay(house, shop.article(house, reference, 1000, 1), Shop.cash(1000));
    }

    private PricedBasket scan(String code) {
        return scanCode.scan(house.till(5), new ScanCode.Request(house.tillId(), code, 1))
                .basket();
    }

    private String paper() {
        return TicketText.of(sql.first(
                        "select payload from print_job where till_id = ? and kind = 'DOCUMENT'",
                        row -> row.bytes("payload"),
                        house.tillId())
                .orElseThrow());
    }

    private ProposePouch.Proposal proposal(long of) {
        return proposePouch.propose(house.till(1), of).get(0);
    }

    private Instrument given(PeriodUnit unit, int count, PeriodStart start) {
        return give(customer, programme(EXISTING, NOTHING, List.of(line("7", "C" + unit + count, unit, count, start))))
                .get(0);
    }

    private List<Instrument> give(long to, long programme) {
        return give(to, programme, Map.of());
    }

    private List<Instrument> give(long to, long programme, Map<String, String> data) {
        return givePouch.give(house.till(1), new GivePouch.Request(UUID.randomUUID(), to, programme, null, data));
    }

    private long sevenTwice() {
        return programme(
                EXISTING,
                NOTHING,
                List.of(
                        line("7", "111", PeriodUnit.MONTH, 1, PeriodStart.NEXT_DAY),
                        line("7", "222", PeriodUnit.MONTH, 1, PeriodStart.END_OF_PREVIOUS)));
    }

    private long programme(PouchTerms.Boxes boxes, PouchTerms.Data data, List<PouchTerms.Voucher> vouchers) {
        String params = Json.write(new PouchTerms(vouchers, boxes, data));
        return saveProgramme
                .save(
                        house.office(5),
                        SaveProgramme.Request.create(PouchTerms.KIND, "Pochette " + UUID.randomUUID(), params))
                .programmeId();
    }

    private long customer(String name, LocalDate createdOn) {
        long id = fixtures.customer(house, name, 0);
        sql.update("update customer set created_on = ? where id = ?", createdOn, id);
        return id;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
