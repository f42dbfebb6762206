package org.comptoir.loyalty.earned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.loyalty.earned.domain.Base;
import org.comptoir.loyalty.earned.domain.EarnedTerms;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.loyalty.earned.domain.Validity;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class EarnedPerSaleTest {

    private static final Tier OVER_500 = new Tier(50_000, true, Tier.Reward.PERCENT, 1000);

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    LedgerHistory history;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Instruments instruments;

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
    void at44_aSaleAboveTheTierGivesAVoucherAtTheFootOfTheTicket() {
        clock.set(Instant.parse("2019-04-02T09:00:00Z"));
        earned.programme(house, EarnedShop.perSale(OVER_500));

        Sale sale = earned.sell(house, null, 93_800);

        assertThat(earned.issuedBy(house, sale)).singleElement().satisfies(voucher -> {
            assertThat(voucher.balanceMinor()).isEqualTo(9_380);
            assertThat(voucher.customerId()).as("a bearer's").isNull();
            assertThat(voucher.validFrom()).isEqualTo("2019-04-02");
            assertThat(voucher.expiresOn()).isEqualTo("2019-07-01");
            assertThat(voucher.refusalOn(LocalDate.of(2019, 7, 1))).isEmpty();
            assertThat(voucher.refusalOn(LocalDate.of(2019, 7, 2))).isPresent();
            assertThat(voucher.programmeVersionId()).isNotNull();
        });
        assertThat(sql.count(
                        "select count(*) from print_job where kind = 'TICKET' and sale_id = ?",
                        sale.header().id()))
                .as("a bearer's voucher is printed whatever the customer wants")
                .isEqualTo(1);
    }

    @Test
    void at44_aCustomersVoucherIsTheCustomers() {
        earned.programme(house, EarnedShop.perSale(OVER_500));

        Sale sale = earned.sell(house, customer, 93_800);

        assertThat(earned.issuedBy(house, sale).get(0).customerId()).isEqualTo(customer);
    }

    @Test
    void at45_salesDoNotAccumulate() {
        earned.programme(house, EarnedShop.perSale(OVER_500));

        Sale first = earned.sell(house, customer, 30_000);
        Sale second = earned.sell(house, customer, 30_000);

        assertThat(earned.issuedBy(house, first)).isEmpty();
        assertThat(earned.issuedBy(house, second)).isEmpty();
    }

    @Test
    void at46_aStrictTierBeginsAfterItsBoundAndAnInclusiveOneAtIt() {
        earned.programme(house, EarnedShop.perSale(OVER_500));
        assertThat(earned.issuedBy(house, earned.sell(house, customer, 50_000))).isEmpty();
        assertThat(amounts(earned.sell(house, customer, 50_001))).containsExactly(5_000L);

        House other = shop.open();
        earned.programme(other, EarnedShop.perSale(Tier.percent(50_000, 1000)));
        assertThat(earned.issuedBy(other, earned.sell(other, null, 50_000)))
                .extracting(Instrument::balanceMinor)
                .containsExactly(5_000L);
    }

    @Test
    void at53_discountedArticlesDoNotCountWhereTheProgrammeSaysSo() {
        earned.programme(
                house,
                new EarnedTerms(
                        Base.PER_SALE,
                        true,
                        null,
                        List.of(Tier.percent(0, 1000)),
                        Validity.days(30),
                        null,
                        null,
                        false,
                        false,
                        null));
        long glove = fixtures.product(house, "GANT", 2_000);
        sql.update("update product set discounted = 1 where id = ?", glove);
        shop.article(house, "MANTEAU", 10_000, 1);

        Sale sale = shop.pay(house, shop.edit(house, new BasketChange.AddArticle(glove, 1)), Shop.cash(12_000));

        assertThat(amounts(sale)).containsExactly(1_000L);
        assertThat(sale.effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.EXCLUDED)
                .extracting(Effect::lineNo)
                .containsExactly(2);
    }

    @Test
    void aBasketBelowTheTierIsToldWhatIsMissing() {
        earned.programme(house, EarnedShop.perSale(Tier.amount(10_000, 1_000)));

        PricedBasket basket = earned.basket(house, null, 9_590);

        assertThat(basket.quote().notApplied())
                .filteredOn(no -> no.rule().equals("earned"))
                .singleElement()
                .satisfies(no -> {
                    assertThat(no.programmeVersionId()).isNotNull();
                    assertThat(no.unlock()).isEqualTo(new Reason("earned.missing", List.of("4.10", "10.00")));
                });
    }

    @Test
    void at71_aGiftCardOrAWalletEarnsNoVoucher() {
        earned.programme(house, EarnedShop.perSale(Tier.percent(0, 1000)));
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(WalletTerms.KIND, "KDO", Json.write(WalletTerms.free("KDO"))));

        Sale card = shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(5_000, null)), Shop.cash(5_000));
        Sale wallet =
                shop.pay(house, shop.edit(house, new BasketChange.LoadWallet("KDO", 5_000, null)), Shop.cash(5_000));
        String code = instruments
                .byId(
                        house.brandId(),
                        instruments.issuedBy(wallet.header().id()).get(0).id())
                .orElseThrow()
                .code();
        Sale topUp =
                shop.pay(house, shop.edit(house, new BasketChange.LoadWallet(null, 5_000, code)), Shop.cash(5_000));

        assertThat(earned.issuedBy(house, card)).isEmpty();
        assertThat(earned.issuedBy(house, wallet)).isEmpty();
        assertThat(earned.issuedBy(house, topUp)).isEmpty();
        assertThat(earned.issuedBy(house, earned.sell(house, null, 5_000)))
                .as("goods of the same amount do")
                .singleElement()
                .satisfies(voucher -> assertThat(voucher.balanceMinor()).isEqualTo(500));
    }

    @Test
    void aProgrammeOfAnotherStoreGivesNothingHere() {
        fixtures.store(house.brandId(), "S2", "Europe/Paris");
        earned.programme(house, only("S2"));
        assertThat(earned.issuedBy(house, earned.sell(house, customer, 10_000))).isEmpty();

        earned.programme(house, only("S1"));
        assertThat(earned.issuedBy(house, earned.sell(house, customer, 10_000))).hasSize(1);
    }

    @Test
    void aStoreThatTheBrandDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> earned.programme(house, only("S9")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.of("store.code-unknown", "S9")));
    }

    private static EarnedTerms only(String store) {
        return new EarnedTerms(
                Base.PER_SALE,
                false,
                null,
                List.of(Tier.percent(0, 1000)),
                null,
                List.of(store),
                null,
                false,
                false,
                null);
    }

    @Test
    void at65_theUnusedVoucherOfAReturnedSaleIsVoid() {
        earned.programme(house, EarnedShop.perSale(OVER_500));
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = earned.issuedBy(house, sale).get(0);

        Sale back = shop.takeBack(house, sale);

        assertThat(back.header().totalMinor()).isEqualTo(-93_800);
        assertThat(back.payments().get(0).amountMinor()).isEqualTo(-93_800);
        Instrument now = earned.read(house, voucher.id());
        assertThat(now.status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(now.balanceMinor()).isZero();
        assertThat(now.customerId()).isEqualTo(customer);
        assertThat(back.effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.ISSUED)
                .extracting(Effect::amount)
                .containsExactly(-9_380L);
        assertThat(history.ofSale(back.header().id()))
                .extracting(LedgerHistory.Transaction::kind)
                .contains("VOUCHER_TAKEN_BACK");
    }

    @Test
    void at65_theRestOfAVoucherThatWasUsedInPartIsVoid() {
        earned.programme(house, EarnedShop.perSale(OVER_500));
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = earned.issuedBy(house, sale).get(0);
        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
        Sale used = shop.pay(house, shop.article(house, "PETIT", 5_000, 1));
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isEqualTo(4_380);

        Sale back = shop.takeBack(house, sale);

        assertThat(back.payments().get(0).amountMinor())
                .as("the 50.00 that were used are kept back")
                .isEqualTo(-88_800);
        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isZero();
        assertThat(back.effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.ISSUED)
                .extracting(Effect::amount)
                .containsExactly(-9_380L);

        shop.takeBack(house, used);
        assertThat(earned.read(house, voucher.id()).balanceMinor())
                .as("what was used was kept back from the refund: it comes back as a voucher")
                .isEqualTo(5_000);
        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void at65_aPartialReturnLeavesTheVoucherOfWhatIsKept() {
        earned.programme(house, EarnedShop.perSale(Tier.percent(50_000, 1000)));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "LOT", 30_000, 3), Shop.cash(90_000));
        Instrument voucher = earned.issuedBy(house, sale).get(0);

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isEqualTo(6_000);
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(earned.read(house, voucher.id()).status())
                .as("300.00 kept is below the tier")
                .isEqualTo(InstrumentStatus.VOID);
        shop.takeBack(house, sale);
        assertThat(earned.read(house, voucher.id()).balanceMinor()).isZero();
    }

    private List<Long> amounts(Sale sale) {
        return earned.issuedBy(house, sale).stream()
                .map(Instrument::balanceMinor)
                .toList();
    }
}
