package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.earned.EarnedShop;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.Cascade;
import org.comptoir.sale.application.ReturnSettings;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer keeps of a returned sale is kept back from its refund. */
@UseCases
class ReturnDeductionTest {

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    SaveSetting saveSetting;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        earned.programme(house, EarnedShop.perSale(Tier.percent(50_000, 1000)));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at65_anUnusedCardIsVoidAndAllIsRefunded() {
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = earned.issuedBy(house, sale).get(0);
        assertThat(voucher.balanceMinor()).isEqualTo(9_380);

        Sale back = shop.takeBack(house, sale);

        assertThat(back.header().totalMinor()).isEqualTo(-93_800);
        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
    }

    @Test
    void at65_whatWasUsedIsKeptBackFromTheRefundAndItsVat() {
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = earned.issuedBy(house, sale).get(0);
        use(voucher, 5_000);

        Cascade shown = simulateReturn.simulate(
                house.till(1), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL));
        Sale back = shop.takeBack(house, sale);

        assertThat(shown.refundMinor()).isEqualTo(88_800);
        assertThat(shown.deductions()).extracting(Effect::amount).containsExactly(-5_000L);
        assertThat(shown.instruments()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo(voucher.id());
            assertThat(change.status()).isEqualTo(InstrumentStatus.VOID);
        });
        assertThat(back.header().totalMinor()).isEqualTo(-88_800);
        assertThat(back.header().discountMinor()).isEqualTo(-5_000);
        assertThat(back.payments()).extracting(Payment::amountMinor).containsExactly(-88_800L);
        assertThat(back.vat())
                .extracting(Quote.Vat::grossMinor, Quote.Vat::vatMinor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(-88_800L, -14_800L));
        assertThat(back.effects()).isEqualTo(shown.effects());
        assertThat(earned.read(house, voucher.id()).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(earned.read(house, voucher.id()).balanceMinor())
                .as("the remaining 43.80 is void")
                .isZero();
        assertThat(shop.balance(AccountKind.DEBT, customer)).isZero();
    }

    @Test
    void at65_whatExceedsTheRefundIsOwedAndTheNextRefundPaysIt() {
        Sale sale = aboveTheTierByTen();
        use(earned.issuedBy(house, sale).get(0), 5_050);

        Sale small = shop.takeBack(house, sale, new ReturnPlan.Units(2, 1));

        assertThat(small.header().totalMinor()).isZero();
        assertThat(small.payments()).isEmpty();
        assertThat(shop.balance(AccountKind.DEBT, customer)).isEqualTo(-4_050);
        assertThat(small.effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.DEDUCTED)
                .extracting(effect -> effect.reason().code(), Effect::amount)
                .contains(org.assertj.core.groups.Tuple.tuple("return.became-debt", -4_050L));
        Sale rest = shop.takeBack(house, sale);

        assertThat(rest.header().totalMinor()).isEqualTo(-(49_500 - 4_050));
        assertThat(shop.balance(AccountKind.DEBT, customer)).isZero();
    }

    @Test
    void aStoreMayForgiveWhatExceedsTheRefund() {
        saveSetting.save(house.office(5), new SaveSetting.Request(0, ReturnSettings.USED_VOUCHER.name(), "FORGIVE"));
        Sale sale = aboveTheTierByTen();
        use(earned.issuedBy(house, sale).get(0), 5_050);

        Sale small = shop.takeBack(house, sale, new ReturnPlan.Units(2, 1));

        assertThat(small.header().totalMinor()).isZero();
        assertThat(shop.balance(AccountKind.DEBT, customer)).isZero();
        assertThat(shop.takeBack(house, sale).header().totalMinor()).isEqualTo(-49_500);
    }

    private Sale aboveTheTierByTen() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "GRAND", 49_500, 1);
        return shop.pay(house, shop.article(house, "PETIT", 1_000, 1), Shop.cash(50_500));
    }

    private void use(Instrument voucher, long amountMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
        shop.pay(house, shop.article(house, "UTILISE", amountMinor, 1));
    }
}
