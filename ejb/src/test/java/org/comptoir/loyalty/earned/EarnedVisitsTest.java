package org.comptoir.loyalty.earned;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.loyalty.earned.domain.Threshold;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sale's voucher for customers who come often (F082, D-03). */
@UseCases
class EarnedVisitsTest {

    private static final Tier FIVE = Tier.amount(0, 500);

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    Ledger ledger;

    @Inject
    LedgerHistory history;

    @Inject
    SaveProgramme saveProgramme;

    House house;
    long customer;
    long programme;

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
    void theThirdVisitGivesAVoucherAndCountingBeginsAgain() {
        runs(ResetOn.ISSUE, new Threshold(0, 3, false), FIVE);

        assertThat(vouchers(1_000, 1_000)).containsExactly(0L, 0L);
        assertThat(visits()).isEqualTo(2);
        Sale third = earned.sell(house, customer, 1_000);

        assertThat(earned.issuedBy(house, third)).singleElement().satisfies(voucher -> {
            assertThat(voucher.balanceMinor()).isEqualTo(500);
            assertThat(voucher.customerId()).isEqualTo(customer);
        });
        assertThat(visits()).isZero();
        assertThat(history.ofSale(third.header().id()))
                .filteredOn(tx -> tx.kind().equals("CYCLE_RESET"))
                .extracting(LedgerHistory.Transaction::reason)
                .containsExactly(
                        "voucher " + earned.issuedBy(house, third).get(0).id());
        assertThat(vouchers(1_000, 1_000, 1_000)).containsExactly(0L, 0L, 500L);
    }

    @Test
    void theTurnoverIsTheSalesAloneAndBothAreNeeded() {
        runs(ResetOn.ISSUE, new Threshold(10_000, 2, false), Tier.percent(0, 1000));

        assertThat(vouchers(30_000, 9_999)).as("sales do not add up").containsExactly(0L, 0L);
        assertThat(missing(9_999).unlock()).isEqualTo(new Reason("earned.missing", List.of("0.01", "10.00")));
        assertThat(missing(9_999).near()).as("the cashier can do something").isTrue();
        assertThat(vouchers(10_000)).containsExactly(1_000L);
    }

    @Test
    void oneOfTheTwoIsEnoughWhereTheProgrammeSaysSo() {
        runs(ResetOn.ISSUE, new Threshold(10_000, 3, true), FIVE);

        assertThat(vouchers(10_000)).as("by its turnover").containsExactly(500L);
        assertThat(visits()).as("the very first visit was rewarded").isZero();
        assertThat(vouchers(1_000, 1_000)).containsExactly(0L, 0L);
        assertThat(missing(1_000)).isNull();
        assertThat(vouchers(1_000)).as("by its visit").containsExactly(500L);
        assertThat(missing(1_000).unlock())
                .isEqualTo(new Reason("earned.missing-either", List.of("90.00", "2", "5.00")));
    }

    @Test
    void whoIsNotKnownIsToldThatACustomerIsNeeded() {
        runs(ResetOn.ISSUE, new Threshold(0, 2, false), FIVE);

        PricedBasket basket = earned.basket(house, null, 1_000);

        assertThat(no(basket.quote().notApplied())).satisfies(no -> {
            assertThat(no.why()).isEqualTo(Reason.of("earned.no-customer"));
            assertThat(no.unlock()).isEqualTo(Reason.of("earned.attach-customer"));
        });
        assertThat(earned.issuedBy(house, shop.pay(house, basket, Shop.cash(1_000))))
                .isEmpty();
    }

    @Test
    void tooFewVisitsAreToldWithHowManyAreMissing() {
        runs(ResetOn.ISSUE, new Threshold(5_000, 3, false), FIVE);
        earned.sell(house, customer, 1_000);

        assertThat(missing(5_000)).satisfies(no -> {
            assertThat(no.programmeVersionId()).isNotNull();
            assertThat(no.why()).isEqualTo(new Reason("earned.not-yet", List.of("50.00", "2")));
            assertThat(no.unlock()).isEqualTo(new Reason("earned.missing-visits", List.of("1", "5.00")));
            assertThat(no.near()).as("nothing a cashier can change").isFalse();
        });
        assertThat(missing(1_000).unlock()).isEqualTo(new Reason("earned.missing-both", List.of("40.00", "1", "5.00")));
    }

    @Test
    void aReturnOfEverythingTakesItsVisitBackAndAPartDoesNot() {
        runs(ResetOn.ISSUE, new Threshold(0, 3, false), FIVE);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale pair = shop.pay(house, shop.article(house, "PAIRE", 1_000, 2), Shop.cash(2_000));
        earned.sell(house, customer, 1_000);

        shop.takeBack(house, pair, new ReturnPlan.Units(1, 1));
        assertThat(visits()).isEqualTo(2);
        shop.takeBack(house, pair);

        assertThat(visits()).isEqualTo(1);
        assertThat(vouchers(1_000, 1_000)).containsExactly(0L, 500L);
    }

    @Test
    void aVisitThatWasRewardedMeanwhileIsMissingAfterItsReturn() {
        runs(ResetOn.ISSUE, new Threshold(0, 2, false), FIVE);
        Sale first = earned.sell(house, customer, 1_000);
        earned.sell(house, customer, 1_000);

        shop.takeBack(house, first);

        assertThat(visits()).isEqualTo(-1);
        assertThat(vouchers(1_000, 1_000, 1_000)).containsExactly(0L, 0L, 500L);
    }

    @Test
    void withTheVoucherComeBackTheVisitsThatItRewarded() {
        runs(ResetOn.ISSUE, new Threshold(0, 3, false), FIVE);
        vouchers(1_000, 1_000);
        Sale third = earned.sell(house, customer, 1_000);
        Instrument voucher = earned.issuedBy(house, third).get(0);

        shop.takeBack(house, third);

        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(visits()).as("the two before it").isEqualTo(2);
        assertThat(vouchers(1_000)).containsExactly(500L);
    }

    @Test
    void aPartThatLeavesTooLittleForTheVoucherLeavesTheVisit() {
        runs(ResetOn.ISSUE, new Threshold(5_000, 2, false), Tier.percent(0, 1000));
        earned.sell(house, customer, 1_000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "LOT", 3_000, 3), Shop.cash(9_000));
        Instrument voucher = earned.issuedBy(house, sale).get(0);

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isEqualTo(600);
        assertThat(visits()).as("they are still rewarded").isZero();
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(visits()).isEqualTo(2);
        shop.takeBack(house, sale);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void aVoucherForItsTurnoverAloneGoesWhenTheTurnoverDoes() {
        runs(ResetOn.NEVER, new Threshold(5_000, 9, true), FIVE);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "LOT", 3_000, 2), Shop.cash(6_000));
        Instrument voucher = earned.issuedBy(house, sale).get(0);

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void resetAtTheUseGivesNoSecondVoucherBefore() {
        runs(ResetOn.REDEEM, new Threshold(0, 2, false), FIVE);
        earned.sell(house, customer, 1_000);
        Instrument voucher =
                earned.issuedBy(house, earned.sell(house, customer, 1_000)).get(0);
        assertThat(missing(1_000).why()).isEqualTo(new Reason("earned.voucher-waiting", List.of("5.00")));
        assertThat(vouchers(1_000)).containsExactly(0L);
        assertThat(visits()).isEqualTo(3);

        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
        Sale used = shop.pay(house, shop.article(house, "USAGE", 2_000, 1), Shop.cash(1_500));

        assertThat(earned.issuedBy(house, used)).isEmpty();
        assertThat(visits()).as("the purchase counts for the next one").isEqualTo(1);
        assertThat(missing(1_000)).isNull();
        shop.takeBack(house, used);
        assertThat(visits()).isEqualTo(3);
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isEqualTo(500);
    }

    @Test
    void withoutAResetEverySaleGivesFromThatVisitOn() {
        runs(ResetOn.NEVER, new Threshold(2_000, 2, false), Tier.percent(0, 1000));

        assertThat(vouchers(5_000, 5_000, 1_999, 2_000)).containsExactly(0L, 500L, 0L, 200L);
        assertThat(visits()).isEqualTo(4);
    }

    @Test
    void theFirstVisitIsEnoughWhereOneIsAskedFor() {
        runs(ResetOn.ISSUE, new Threshold(0, 1, false), FIVE);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "UN", 1_000, 2), Shop.cash(2_000));

        assertThat(earned.issuedBy(house, sale)).hasSize(1);
        shop.takeBack(house, sale);
        assertThat(visits()).isZero();
        assertThat(vouchers(1_000, 1_000)).containsExactly(500L, 500L);
    }

    @Test
    void salesAtTwoTillsAtOnceGiveOneVoucher() throws Exception {
        runs(ResetOn.ISSUE, new Threshold(0, 2, false), FIVE);
        House second = new House(
                house.brandId(), house.storeId(), house.secondTillId(), house.tillId(), house.userId(), house.code());
        earned.sell(house, customer, 1_000);
        PricedBasket one = earned.basket(house, customer, 1_000);
        PricedBasket two = earned.basket(second, customer, 1_000);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService tills = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Sale>> sales = List.of(
                    () -> {
                        start.await();
                        return shop.pay(house, one, Shop.cash(1_000));
                    },
                    () -> {
                        start.await();
                        return shop.pay(second, two, Shop.cash(1_000));
                    });
            int issued = 0;
            for (var sale : tills.invokeAll(sales)) {
                issued += earned.issuedBy(house, sale.get()).size();
            }
            assertThat(issued).isEqualTo(1);
        } finally {
            tills.shutdownNow();
        }
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void anotherVersionCountsOn() {
        runs(ResetOn.ISSUE, new Threshold(0, 3, false), FIVE);
        vouchers(1_000, 1_000);

        EarnedTerms dearer = terms(ResetOn.ISSUE, new Threshold(0, 3, false), Tier.amount(0, 700));
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(programme, 1, EarnedTerms.KIND, "Visites", true, Json.write(dearer)));

        assertThat(vouchers(1_000)).containsExactly(700L);
    }

    private void runs(ResetOn resetOn, Threshold threshold, Tier tier) {
        programme = earned.programme(house, terms(resetOn, threshold, tier));
    }

    private static EarnedTerms terms(ResetOn resetOn, Threshold threshold, Tier tier) {
        return new EarnedTerms(
                Base.PER_SALE, false, threshold, List.of(tier), Validity.days(90), null, resetOn, false, false, null);
    }

    /** What each of these sales gives, 0 for nothing. */
    private List<Long> vouchers(long... purchases) {
        return java.util.Arrays.stream(purchases)
                .mapToObj(purchase -> earned.issuedBy(house, earned.sell(house, customer, purchase)).stream()
                        .mapToLong(Instrument::balanceMinor)
                        .sum())
                .toList();
    }

    private long visits() {
        return ledger.byCode("cyclev:" + programme + ":" + customer)
                .map(Account::balance)
                .orElse(0L);
    }

    /** Why a sale of that amount would give nothing; null when it would. */
    private NotApplied missing(long priceMinor) {
        List<NotApplied> told =
                earned.basket(house, customer, priceMinor).quote().notApplied();
        shop.edit(house, new BasketChange.Clear());
        return no(told);
    }

    private static NotApplied no(List<NotApplied> all) {
        return all.stream().filter(no -> no.rule().equals("earned")).findFirst().orElse(null);
    }
}
