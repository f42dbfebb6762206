package org.comptoir.loyalty.earned;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.ExpireInstrument;
import org.comptoir.instrument.application.ReplaceInstrument;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a return keeps back of a voucher that its sale gave: only what was used of it (AT-65). */
@UseCases
class EarnedTakenBackTest {

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    ReplaceInstrument replace;

    @Inject
    ExpireInstrument expire;

    @Inject
    TestClock clock;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        earned.programme(house, EarnedShop.perSale(Tier.percent(0, 1000)));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at65_aVoucherThatEndedUnusedCostsTheCustomerNothing() {
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = voucher(sale);
        clock.advance(Duration.ofDays(91));
        writeOff(voucher);
        assertThat(read(voucher).balanceMinor()).isZero();

        Sale back = shop.takeBack(house, sale);

        assertThat(paid(back)).isEqualTo(-93_800);
        assertThat(read(voucher).balanceMinor()).isZero();
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void at65_oneThatEndedButIsNotWrittenOffYetNeither() {
        Sale sale = earned.sell(house, customer, 93_800);
        clock.advance(Duration.ofDays(91));

        assertThat(paid(shop.takeBack(house, sale))).isEqualTo(-93_800);
        assertThat(read(voucher(sale)).status()).isEqualTo(InstrumentStatus.VOID);
    }

    @Test
    void at65_whatWasUsedBeforeTheEndIsKeptBackOnce() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "LOT", 30_000, 3), Shop.cash(90_000));
        Instrument voucher = voucher(sale);
        use(voucher, 5_000);
        clock.advance(Duration.ofDays(91));
        writeOff(voucher);

        Sale first = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(paid(first))
                .as("30.00 of the voucher are too much, 40.00 ended")
                .isEqualTo(-30_000);
        Sale rest = shop.takeBack(house, sale);

        assertThat(paid(rest)).as("50.00 were used").isEqualTo(-55_000);
        assertThat(read(voucher).balanceMinor()).isZero();
    }

    @Test
    void at65_whatTookTheVouchersPlaceIsTakenBackInsteadOfIt() {
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = voucher(sale);
        long second = replaced(voucher.id());
        long third = replaced(second);

        Sale back = shop.takeBack(house, sale);

        assertThat(paid(back)).isEqualTo(-93_800);
        Instrument taken = earned.read(house, third);
        assertThat(taken.status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(taken.balanceMinor()).isZero();
    }

    @Test
    void at65_whatWasUsedOfAnyOfThemIsKeptBack() {
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = voucher(sale);
        use(voucher, 2_000);
        Instrument second = earned.read(house, replaced(voucher.id()));
        assertThat(second.balanceMinor()).isEqualTo(7_380);
        use(second, 3_000);

        Sale back = shop.takeBack(house, sale);

        assertThat(paid(back)).isEqualTo(-88_800);
        assertThat(earned.read(house, second.id()).status()).isEqualTo(InstrumentStatus.VOID);
    }

    @Test
    void at65_aPartLeavesTheReplacementWhatIsDeserved() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "LOT", 30_000, 3), Shop.cash(90_000));
        long second = replaced(voucher(sale).id());

        Sale back = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(paid(back)).isEqualTo(-30_000);
        assertThat(earned.read(house, second).balanceMinor()).isEqualTo(6_000);
        assertThat(earned.read(house, second).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    private Instrument voucher(Sale sale) {
        return earned.issuedBy(house, sale).get(0);
    }

    private Instrument read(Instrument voucher) {
        return earned.read(house, voucher.id());
    }

    /** A sale of exactly that amount, which the voucher pays: it gives no voucher of its own. */
    private void use(Instrument voucher, long amountMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher.id()));
        shop.pay(house, shop.article(house, "U" + voucher.id(), amountMinor, 1));
    }

    private long replaced(long voucher) {
        return replace.replace(
                house.office(5), new ReplaceInstrument.Request(UUID.randomUUID(), voucher, null, "perdu"));
    }

    private void writeOff(Instrument voucher) {
        expire.expire(
                house.office(5), new ExpireInstrument.Request(UUID.randomUUID(), voucher.id(), "fin de validité"));
    }

    private static long paid(Sale back) {
        return back.payments().stream()
                .mapToLong(payment -> payment.amountMinor())
                .sum();
    }
}
