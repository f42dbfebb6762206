package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class VoucherTest {

    @Inject
    Shop shop;

    @Inject
    Vouchers vouchers;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    ScanCode scanCode;

    @Inject
    TestClock clock;

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
    void aVoucherLowersTheTaxedPriceAndKeepsWhatIsLeft() {
        long voucher = vouchers.issue(house, customer, 1500, 30);
        shop.edit(house, BasketChange.LayClaim.voucher(voucher));

        Sale sale = shop.pay(house, shop.article(house, "A1", 1200, 1));

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(sale.vat()).allSatisfy(vat -> assertThat(vat.vatMinor()).isZero());
        assertThat(sale.payments()).isEmpty();
        assertThat(read(voucher).balanceMinor()).isEqualTo(300);
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void scanningAPersonalVoucherAttachesItsOwner() {
        Instrument voucher = read(vouchers.issue(house, customer, 500, 30));

        ScanCode.Outcome outcome =
                scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), voucher.code(), 1));

        assertThat(outcome.kind()).isEqualTo(ScanCode.Kind.VOUCHER);
        assertThat(outcome.basket().basket().customerId()).isEqualTo(customer);
    }

    @Test
    void anotherCustomersVoucherIsRefusedAndTakesNothingOffWhenTheCustomerIsSwitchedAfterwards() {
        long other = fixtures.customer(house, "Martin", 0);
        long voucher = vouchers.issue(house, customer, 500, 30);
        shop.edit(house, new BasketChange.AttachCustomer(other));
        assertThatThrownBy(() -> shop.edit(house, BasketChange.LayClaim.voucher(voucher)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("voucher.other-customer"));

        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher));
        shop.edit(house, new BasketChange.AttachCustomer(other));
        PricedBasket basket = shop.article(house, "A1", 1000, 1);

        assertThat(basket.quote().totalMinor()).isEqualTo(1000);
        assertThat(basket.quote().notApplied())
                .anySatisfy(no -> assertThat(no.why().code()).isEqualTo("voucher.other-customer"));
    }

    @Test
    void anExpiredVoucherIsRefusedWithItsDay() {
        long voucher = vouchers.issue(house, customer, 500, 30);
        clock.advance(Duration.ofDays(31));

        assertThatThrownBy(() -> shop.edit(house, BasketChange.LayClaim.voucher(voucher)))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("voucher.expired");
                    assertThat(e.reason().args()).containsExactly("2026-04-01");
                });
    }

    @Test
    void at70_aVoucherOverEverythingLeavesNothingToPayAndNoVat() {
        long voucher = vouchers.issue(house, null, 5943, 30);
        shop.edit(house, BasketChange.LayClaim.voucher(voucher));
        shop.article(house, "A1", 560, 1);
        shop.article(house, "A2", 892, 1);

        Sale sale = shop.pay(house, shop.article(house, "A3", 4491, 1));

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(sale.header().ticketNo()).isEqualTo(1);
        assertThat(sale.payments()).isEmpty();
        assertThat(sale.vat()).singleElement().satisfies(vat -> {
            assertThat(vat.grossMinor()).isZero();
            assertThat(vat.vatMinor()).isZero();
        });
        assertThat(read(voucher).balanceMinor()).isZero();
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void at73_aVoucherThatIsOpenedAgainBeforeItsEndKeepsItsEnd() {
        long voucher = vouchers.issue(house, customer, 500, 30);
        LocalDate end = read(voucher).expiresOn();
        assertThat(end).isEqualTo("2026-04-01");
        shop.edit(house, BasketChange.LayClaim.voucher(voucher));
        Sale sale = shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.cash(500));
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
        clock.advance(Duration.ofDays(30));

        Sale back = shop.takeBack(house, sale);

        assertThat(back.header().businessDate()).as("its last day").isEqualTo(end);
        assertThat(back.header().totalMinor()).isEqualTo(-500);
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(voucher).balanceMinor()).isEqualTo(500);
        assertThat(read(voucher).expiresOn()).isEqualTo(end);
    }

    @Test
    void at73_aWholeReturnOpensTheVoucherAgainAndAPartialOneDoesNot() {
        long voucher = vouchers.issue(house, customer, 500, 30);
        shop.edit(house, BasketChange.LayClaim.voucher(voucher));
        Sale sale = shop.pay(house, shop.article(house, "A1", 1000, 2), Shop.cash(1500));

        Sale half = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(half.header().totalMinor())
                .as("what was paid, never the voucher")
                .isEqualTo(-750);
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
        clock.advance(Duration.ofDays(40));
        Sale rest = shop.takeBack(house, sale);

        assertThat(rest.header().totalMinor()).isEqualTo(-750);
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(voucher).balanceMinor()).isEqualTo(500);
        assertThat(read(voucher).expiresOn()).as("a grace of 30 days").isEqualTo(LocalDate.of(2026, 5, 11));
    }

    private Instrument read(long id) {
        return instruments.byId(house.brandId(), id).orElseThrow();
    }
}
