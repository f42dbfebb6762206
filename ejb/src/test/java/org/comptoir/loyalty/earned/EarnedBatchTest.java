package org.comptoir.loyalty.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.customer.application.SaveCustomer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.earned.application.ConfirmEarnedVouchers;
import org.comptoir.loyalty.earned.application.EarnedBatch;
import org.comptoir.loyalty.earned.application.IssueDueVouchers;
import org.comptoir.loyalty.earned.application.PreviewEarnedVouchers;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.BatchTerms;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.NoticeChannel;
import org.comptoir.loyalty.earned.domain.Threshold;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class EarnedBatchTest {

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    PreviewEarnedVouchers preview;

    @Inject
    ConfirmEarnedVouchers confirm;

    @Inject
    IssueDueVouchers daily;

    @Inject
    SaveCustomer saveCustomer;

    @Inject
    Stores stores;

    @Inject
    TestClock clock;

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
    void at52_anAmountOrARateAndTheSamePreviewOnlyOnce() {
        earned.sell(house, customer, 25_000);
        EarnedBatch.Order amount = order(Tier.Reward.AMOUNT, 1_000);
        EarnedBatch.Order rate = order(Tier.Reward.PERCENT, 1_000);

        assertThat(decision(amount, customer).amountMinor()).isEqualTo(1_000);
        assertThat(decision(rate, customer).amountMinor()).isEqualTo(2_500);
        assertThat(vouchers()).as("a preview writes nothing").isEmpty();
        assertThat(sql.count(
                        "select count(*) from client_request where request_id = ?",
                        amount.previewId().toString()))
                .isZero();

        assertThat(confirm.confirm(house.office(4), amount))
                .isEqualTo(new ConfirmEarnedVouchers.Confirmed(1, 1_000, 0));
        assertThat(confirm.confirm(house.office(4), amount)).isEqualTo(new ConfirmEarnedVouchers.Confirmed(0, 0, 1));
        assertThat(vouchers()).extracting(Instrument::balanceMinor).containsExactly(1_000L);
        assertThat(decision(amount, customer).refusal().code()).isEqualTo("earned.batch-already");

        confirm.confirm(house.office(4), rate);
        assertThat(vouchers()).extracting(Instrument::balanceMinor).containsExactlyInAnyOrder(1_000L, 2_500L);
        assertThat(vouchers())
                .extracting(Instrument::expiresOn)
                .containsOnly(LocalDate.of(2026, 3, 2).plusDays(60));
    }

    @Test
    void at52_otherTermsUnderAConfirmedPreviewAreRefused() {
        EarnedBatch.Order order = order(Tier.Reward.AMOUNT, 1_000);
        confirm.confirm(house.office(4), order);

        assertThatThrownBy(() -> confirm.confirm(
                        house.office(4),
                        new EarnedBatch.Order(
                                order.previewId(), order.who(), terms(Threshold.NONE, Tier.Reward.AMOUNT, 2_000))))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("request.other-content"));
    }

    @Test
    void aPreviewSaysWhyACustomerGetsNothing() {
        long nothing = fixtures.customer(house, "Rien", 0);
        long once = fixtures.customer(house, "Unefois", 0);
        long gone = fixtures.customer(house, "Parti", 0);
        earned.sell(house, customer, 5_000);
        earned.sell(house, customer, 5_000);
        earned.sell(house, once, 20_000);
        Sale returned = earned.sell(house, gone, 20_000);
        earned.sell(house, gone, 100);
        shop.takeBack(house, returned);
        EarnedBatch.Order order = new EarnedBatch.Order(
                UUID.randomUUID(),
                EarnedBatch.Who.all(),
                terms(new Threshold(10_000, 2, false), Tier.Reward.PERCENT, 1_000));

        assertThat(decision(order, customer).amountMinor()).isEqualTo(1_000);
        assertThat(decision(order, nothing).refusal().code()).isEqualTo("earned.batch-turnover");
        assertThat(decision(order, once).refusal().code()).isEqualTo("earned.batch-visits");
        assertThat(decision(order, gone).customer().turnoverMinor())
                .as("net of returns")
                .isEqualTo(100);
        assertThat(decision(order, gone).customer().visits()).isEqualTo(1);
    }

    @Test
    void theShopAndThePeriodOfTheSaleDecideAlsoForItsReturn() {
        Sale march = earned.sell(house, customer, 10_000);
        clock.advance(Duration.ofDays(40));
        earned.sell(house, customer, 7_000);
        shop.takeBack(house, march);

        EarnedBatch.Who april = new EarnedBatch.Who(
                LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), List.of(code(house.storeId())), null, null, null);
        long other = fixtures.store(house.brandId(), "S2", "Europe/Paris");
        EarnedBatch.Who elsewhere = new EarnedBatch.Who(null, null, List.of(code(other)), null, null, null);
        BatchTerms rate = terms(Threshold.NONE, Tier.Reward.PERCENT, 1_000);

        assertThat(decision(new EarnedBatch.Order(UUID.randomUUID(), april, rate), customer)
                        .amountMinor())
                .isEqualTo(700);
        assertThat(decision(new EarnedBatch.Order(UUID.randomUUID(), elsewhere, rate), customer)
                        .refusal()
                        .code())
                .isEqualTo("earned.batch-nothing");
    }

    @Test
    void aStoreThatTheBrandDoesNotHaveIsRefusedAndNothingIsBooked() {
        earned.sell(house, customer, 10_000);
        EarnedBatch.Order order = new EarnedBatch.Order(
                UUID.randomUUID(),
                new EarnedBatch.Who(null, null, List.of(code(house.storeId()), "NOWHERE"), null, null, null),
                terms(Threshold.NONE, Tier.Reward.AMOUNT, 500));

        assertThatThrownBy(() -> preview.preview(house.office(4), new PreviewEarnedVouchers.Request(order, 0, 100)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.of("store.code-unknown", "NOWHERE")));
        assertThatThrownBy(() -> confirm.confirm(house.office(4), order))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("store.code-unknown"));
        assertThat(sql.count(
                        "select count(*) from client_request where request_id = ?",
                        order.previewId().toString()))
                .isZero();
    }

    private String code(long storeId) {
        return stores.store(storeId).code();
    }

    @Test
    void pagesFollowTheKeyAndOneCustomerCanBeMeantAlone() {
        for (int i = 0; i < 4; i++) {
            earned.sell(house, fixtures.customer(house, "Client" + i, 0), 1_000);
        }
        EarnedBatch.Order all = order(Tier.Reward.AMOUNT, 500);
        List<Long> seen = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            PreviewEarnedVouchers.Page page =
                    preview.preview(house.office(4), new PreviewEarnedVouchers.Request(all, after, 2));
            page.decisions().forEach(decision -> seen.add(decision.customer().id()));
            after = page.next();
        }
        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();

        EarnedBatch.Who one = new EarnedBatch.Who(null, null, null, seen.get(2), null, "fr");
        assertThat(confirm.confirm(house.office(4), new EarnedBatch.Order(UUID.randomUUID(), one, all.terms()))
                        .vouchers())
                .isEqualTo(1);
    }

    @Test
    void theDailyRunIssuesAndResetsOnceADay() {
        EarnedTerms terms = new EarnedTerms(
                Base.CUMULATED,
                false,
                null,
                List.of(Tier.percent(50_000, 1000)),
                Validity.days(30),
                null,
                null,
                false,
                true,
                NoticeChannel.SMS_THEN_EMAIL);
        long programme = earned.programme(house, terms);
        long other = fixtures.customer(house, "Martin", 0);
        earned.sell(house, customer, 60_000);
        earned.sell(house, other, 40_000);
        assertThat(earned.proposal(house, customer).canBeIssued()).isFalse();
        assertThatThrownBy(() -> earned.issue(house, customer, programme))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("earned.daily-only"));
        LocalDate day = LocalDate.of(2026, 3, 2);

        IssueDueVouchers.Issued first =
                daily.issue(house.office(4), new IssueDueVouchers.Chunk(programme, day, 0, 100));
        IssueDueVouchers.Issued again =
                daily.issue(house.office(4), new IssueDueVouchers.Chunk(programme, day, 0, 100));

        assertThat(first.notice()).isEqualTo(NoticeChannel.SMS_THEN_EMAIL);
        assertThat(first.last()).isNull();
        assertThat(first.vouchers()).singleElement().satisfies(due -> {
            assertThat(due.customerId()).isEqualTo(customer);
            assertThat(due.amountMinor()).isEqualTo(6_000);
            assertThat(due.expiresOn()).isEqualTo(day.plusDays(30));
        });
        assertThat(again.vouchers()).isEmpty();
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(Counted.NONE);
        assertThat(earned.proposal(house, other).counted()).isEqualTo(new Counted(40_000, 1));
        assertThat(vouchers()).hasSize(1);
    }

    @Test
    void aNewCustomerWithAnAddressGetsAVoucherAtOnce() {
        earned.programme(house, EarnedTerms.of(Base.CREATION, 30, Tier.amount(0, 500)));

        long with = create("neuf" + house.code() + "@example.org");
        long without = create(null);

        assertThat(instruments.ofCustomer(house.brandId(), with))
                .extracting(Instrument::balanceMinor)
                .containsExactly(500L);
        assertThat(instruments.ofCustomer(house.brandId(), without)).isEmpty();
    }

    @Test
    void aRateForNewCustomersIsTheFirstSales() {
        earned.programme(house, EarnedTerms.of(Base.CREATION, 30, Tier.percent(0, 1000)));
        long newcomer = create("premier" + house.code() + "@example.org");

        Sale first = earned.sell(house, newcomer, 8_000);
        Sale second = earned.sell(house, newcomer, 8_000);

        assertThat(earned.issuedBy(house, first))
                .extracting(Instrument::balanceMinor)
                .containsExactly(800L);
        assertThat(earned.issuedBy(house, second)).isEmpty();
        assertThat(earned.issuedBy(house, earned.sell(house, customer, 8_000)))
                .as("no address")
                .isEmpty();
    }

    private long create(String email) {
        return saveCustomer.save(
                house.office(5),
                new SaveCustomer.Request(
                        null,
                        null,
                        new CustomerDetails(
                                new CustomerDetails.Name(null, "Neuf", "Camille"),
                                new CustomerDetails.Contact(email, null, null),
                                null,
                                null,
                                null,
                                null,
                                0,
                                "fr",
                                null),
                        null));
    }

    private EarnedBatch.Decision decision(EarnedBatch.Order order, long of) {
        return preview.preview(house.office(4), new PreviewEarnedVouchers.Request(order, 0, 500)).decisions().stream()
                .filter(decision -> decision.customer().id() == of)
                .findFirst()
                .orElseThrow();
    }

    private static EarnedBatch.Order order(Tier.Reward reward, long value) {
        return new EarnedBatch.Order(UUID.randomUUID(), EarnedBatch.Who.all(), terms(Threshold.NONE, reward, value));
    }

    private static BatchTerms terms(Threshold threshold, Tier.Reward reward, long value) {
        return new BatchTerms(threshold, reward, value, Validity.days(60));
    }

    private List<Instrument> vouchers() {
        return instruments.ofCustomer(house.brandId(), customer);
    }
}
