package org.comptoir.loyalty.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.earned.application.IssueEarnedVoucher;
import org.comptoir.loyalty.earned.application.ProposeEarnedVoucher;
import org.comptoir.loyalty.earned.domain.Counted;
import org.comptoir.loyalty.earned.domain.ResetOn;
import org.comptoir.loyalty.earned.domain.Threshold;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class EarnedCumulatedTest {

    private static final Tier TEN_PERCENT = Tier.percent(50_000, 1000);

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    IssueEarnedVoucher issue;

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
    void at47_whatIsPrintedResetsTheCountersAndWhatIsNotLeavesThem() {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        earned.sell(house, customer, 30_000);
        assertThat(earned.due(house, customer)).isZero();
        assertThat(earned.proposal(house, customer).missing().turnoverMinor()).isEqualTo(20_000);
        earned.sell(house, customer, 32_000);

        assertThat(earned.due(house, customer)).isEqualTo(6_200);
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(new Counted(62_000, 2));

        Instrument voucher = earned.issue(house, customer, programme);

        assertThat(voucher.balanceMinor()).isEqualTo(6_200);
        assertThat(voucher.customerId()).isEqualTo(customer);
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(Counted.NONE);
        assertThat(shop.balance(AccountKind.TURNOVER, customer))
                .as("the lifetime turnover is another account")
                .isEqualTo(62_000);
        assertThat(sql.count(
                        "select count(*) from print_job where kind = 'INSTRUMENT' and till_id = ?", house.tillId()))
                .isEqualTo(1);
    }

    @Test
    void at47_discountedArticlesCount() {
        earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        long product = fixtures.product(house, "SOLDE", 50_000);
        sql.update("update product set discounted = 1 where id = ?", product);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.pay(house, shop.edit(house, new BasketChange.AddArticle(product, 1)), Shop.cash(50_000));

        assertThat(earned.due(house, customer)).isEqualTo(5_000);
    }

    @Test
    void at48_aCustomerMayWaitForTheHigherTier() {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT, Tier.percent(100_000, 1200)));
        earned.sell(house, customer, 49_999);
        assertThat(earned.due(house, customer)).isZero();
        earned.sell(house, customer, 12_001);
        ProposeEarnedVoucher.Proposal waits = earned.proposal(house, customer);
        assertThat(waits.due().minor()).isEqualTo(6_200);
        assertThat(waits.next().minor()).isEqualTo(12_000);
        assertThat(waits.missing().turnoverMinor()).isEqualTo(38_000);
        earned.sell(house, customer, 37_999);
        assertThat(earned.due(house, customer)).as("99.999 rounded half up").isEqualTo(10_000);
        earned.sell(house, customer, 1);
        assertThat(earned.due(house, customer)).isEqualTo(12_000);
        earned.sell(house, customer, 50_000);

        assertThat(earned.due(house, customer)).isEqualTo(18_000);
        assertThat(earned.issue(house, customer, programme).balanceMinor()).isEqualTo(18_000);
    }

    @Test
    void at49_visitsAndTurnoverAreBothNeeded() {
        earned.programme(
                house, EarnedShop.cumulated(ResetOn.ISSUE, new Threshold(10_000, 2, false), Tier.percent(0, 500)));
        long oneVisit = fixtures.customer(house, "Petit", 0);
        earned.sell(house, oneVisit, 15_000);
        assertThat(earned.due(house, oneVisit)).isZero();
        assertThat(earned.proposal(house, oneVisit).missing()).isEqualTo(new Counted(0, 1));
        earned.sell(house, customer, 5_000);
        earned.sell(house, customer, 4_999);
        assertThat(earned.due(house, customer)).isZero();
        long exact = fixtures.customer(house, "Grand", 0);
        earned.sell(house, exact, 5_000);
        earned.sell(house, exact, 5_000);

        assertThat(earned.due(house, exact)).isEqualTo(500);
    }

    @Test
    void at50_tiersOfRates() {
        earned.programme(
                house,
                EarnedShop.cumulated(Tier.percent(5_000, 500), Tier.percent(10_000, 1000), Tier.percent(15_000, 1500)));

        assertThat(dues(4_999, 1, 5_000, 5_000)).containsExactly(0L, 250L, 1_000L, 2_250L);
    }

    @Test
    void at51_tiersOfAmountsGiveTheHighestOnlyAndNoMultiples() {
        earned.programme(
                house,
                EarnedShop.cumulated(Tier.amount(5_000, 500), Tier.amount(10_000, 1_000), Tier.amount(15_000, 1_500)));

        assertThat(dues(4_999, 1, 9_999, 1, 85_000)).containsExactly(0L, 500L, 1_000L, 1_500L, 1_500L);
    }

    @Test
    void theSameRequestGivesTheFirstVoucherAgain() {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        earned.sell(house, customer, 50_000);
        IssueEarnedVoucher.Request request =
                new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, 5_000L);

        Instrument first = issue.issue(house.till(1), request);
        Instrument again = issue.issue(house.till(1), request);

        assertThat(again).isEqualTo(first);
        assertThat(instruments.ofCustomer(house.brandId(), customer)).hasSize(1);
        refused("request.other-content", new IssueEarnedVoucher.Request(request.id(), customer, programme, null));
    }

    @Test
    void whatTheCashierWasShownIsIssuedOrNothing() {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        refused("earned.nothing-due", new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, null));
        earned.sell(house, customer, 50_000);

        refused("earned.changed", new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, 4_000L));
        assertThat(earned.due(house, customer)).isEqualTo(5_000);
    }

    @Test
    void twoTillsAtOnceIssueOneVoucher() throws Exception {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        for (int round = 0; round < 5; round++) {
            earned.sell(house, customer, 50_000);
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Integer> till = () -> {
                start.await();
                try {
                    earned.issue(house, customer, programme);
                    return 1;
                } catch (Refused e) {
                    assertThat(e.reason().code()).isEqualTo("earned.nothing-due");
                    return 0;
                }
            };
            ExecutorService tills = Executors.newFixedThreadPool(2);
            try {
                int issued = 0;
                for (Future<Integer> one : tills.invokeAll(List.of(till, till))) {
                    issued += one.get();
                }
                assertThat(issued).isEqualTo(1);
            } finally {
                tills.shutdownNow();
            }
        }
        assertThat(instruments.ofCustomer(house.brandId(), customer)).hasSize(5);
    }

    @Test
    void aReturnTakesItsShareOffTheCountersAndTheVisitWhenNothingIsLeft() {
        long programme = earned.programme(house, EarnedShop.cumulated(TEN_PERCENT));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "PAIRE", 30_000, 2), Shop.cash(60_000));

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(new Counted(30_000, 1));
        earned.sell(house, customer, 20_000);
        earned.issue(house, customer, programme);
        shop.takeBack(house, sale);

        assertThat(earned.proposal(house, customer).counted())
                .as("rewarded goods came back: the next voucher is further away")
                .isEqualTo(new Counted(-30_000, -1));
        assertThat(earned.proposal(house, customer).missing().turnoverMinor()).isEqualTo(80_000);
    }

    @Test
    void resetOnRedeemKeepsCountingUntilTheVoucherIsUsed() {
        long programme = earned.programme(house, EarnedShop.cumulated(ResetOn.REDEEM, null, TEN_PERCENT));
        earned.sell(house, customer, 50_000);
        Instrument voucher = earned.issue(house, customer, programme);
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(new Counted(50_000, 1));
        assertThat(earned.due(house, customer)).as("it waits to be used").isZero();
        refused("earned.voucher-waiting", new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, null));

        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
        PricedBasket basket = shop.article(house, "USAGE", 12_000, 1);
        Sale used = shop.pay(house, basket, Shop.cash(7_000));

        assertThat(earned.proposal(house, customer).counted())
                .as("the purchase counts for the next one")
                .isEqualTo(new Counted(7_000, 1));
        shop.takeBack(house, used);
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(new Counted(50_000, 1));
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isEqualTo(5_000);
    }

    @Test
    void withoutAResetEachTierIsGivenOnce() {
        long programme = earned.programme(
                house, EarnedShop.cumulated(ResetOn.NEVER, null, Tier.amount(5_000, 500), Tier.amount(10_000, 1_000)));
        earned.sell(house, customer, 5_000);
        assertThat(earned.issue(house, customer, programme).balanceMinor()).isEqualTo(500);
        refused("earned.tier-given", new IssueEarnedVoucher.Request(UUID.randomUUID(), customer, programme, null));
        earned.sell(house, customer, 5_000);

        assertThat(earned.issue(house, customer, programme).balanceMinor()).isEqualTo(1_000);
        assertThat(earned.due(house, customer)).isZero();
        assertThat(earned.proposal(house, customer).counted()).isEqualTo(new Counted(10_000, 2));
    }

    private List<Long> dues(long... purchases) {
        return java.util.Arrays.stream(purchases)
                .mapToObj(purchase -> {
                    earned.sell(house, customer, purchase);
                    return earned.due(house, customer);
                })
                .toList();
    }

    private void refused(String code, IssueEarnedVoucher.Request request) {
        assertThatThrownBy(() -> issue.issue(house.till(1), request))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
