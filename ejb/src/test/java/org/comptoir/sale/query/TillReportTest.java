package org.comptoir.sale.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.promotion.domain.PromotionTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class TillReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    TillReport reports;

    House house;
    long coupon;

    @BeforeEach
    void open() {
        house = shop.open();
        coupon = save(CouponTerms.KIND, "Spring", "{\"code\":\"SPRING\",\"amountMinor\":1000,\"reusable\":true}");
        save(PromotionTerms.KIND, "A less", "{\"form\":\"PERCENT\",\"rateBp\":2000,\"articles\":\"A*\"}");
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at33_theCouponIsANegativeProductAndNoDiscount() {
        sellWithCoupon();

        TillReport.Report report = reports.ofTill(house.till(5), house.tillId());

        assertThat(report.totals().listMinor()).isEqualTo(10_000);
        assertThat(report.totals().discountsMinor())
                .as("the promotion alone: 20 % of 50.00")
                .isEqualTo(1000);
        assertThat(report.totals().vouchersMinor()).isZero();
        assertThat(report.totals().totalMinor()).isEqualTo(8000);
        assertThat(report.products())
                .extracting(
                        TillReport.Product::kind,
                        TillReport.Product::reference,
                        TillReport.Product::quantity,
                        TillReport.Product::amountMinor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ARTICLE", "A1", 1L, 4000L),
                        org.assertj.core.groups.Tuple.tuple("ARTICLE", "B1", 2L, 5000L),
                        org.assertj.core.groups.Tuple.tuple("COUPON", "COUPON", 1L, -1000L));
        assertThat(report.products().get(2).description()).startsWith("Spring");
        assertThat(report.vat()).containsExactly(new TillReport.VatSum(2000, 8000, 6667, 1333));
        assertThat(report.tenders()).containsExactly(new TillReport.TenderSum("CASH", 1, 8000));
    }

    @Test
    void at33_aReturnTakesItsPartOfTheCouponBack() {
        Sale sale = sellWithCoupon();
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1), new ReturnPlan.Units(2, 1));

        TillReport.Report some = reports.ofTill(house.till(5), house.tillId());
        assertThat(some.totals().tickets()).isEqualTo(2);
        assertThat(some.totals().returns()).isEqualTo(1);
        assertThat(some.totals().totalMinor()).isEqualTo(8000 + some.totals().returnedMinor());
        assertThat(sum(some)).isEqualTo(some.totals().totalMinor());

        shop.takeBack(house, sale);
        TillReport.Report none = reports.ofTill(house.till(5), house.tillId());
        assertThat(none.totals().totalMinor()).isZero();
        assertThat(none.totals().discountsMinor()).isZero();
        assertThat(none.products())
                .allSatisfy(product -> assertThat(product.amountMinor()).isZero());
        assertThat(none.tenders()).containsExactly(new TillReport.TenderSum("CASH", 3, 0));
        assertThat(none.vat()).containsExactly(new TillReport.VatSum(2000, 0, 0, 0));
    }

    @Test
    void aDayIsTheSumOfItsTillsAndStoredValueIsNoTurnover() {
        sellWithCoupon();
        Instrument card = shop.giftCard(house, 3000);
        shop.pay(house, shop.article(house, "C1", 2000, 1), Shop.with(card));

        TillReport.Report day = reports.ofDay(house.office(5), house.storeId(), DAY);
        TillReport.Report other = reports.ofTill(house.till(5), house.secondTillId());

        assertThat(day.totals().totalMinor()).isEqualTo(13_000);
        assertThat(day.totals().turnoverMinor()).isEqualTo(10_000);
        assertThat(day.totals().sales()).isEqualTo(3);
        assertThat(day.tenders())
                .containsExactly(
                        new TillReport.TenderSum("CASH", 2, 11_000), new TillReport.TenderSum("GIFT_CARD", 1, 2000));
        assertThat(sum(day)).isEqualTo(13_000);
        assertThat(other.totals().tickets()).isZero();
        assertThat(other.products()).isEmpty();
        assertThat(reports.ofDay(house.office(5), house.storeId(), DAY.plusDays(1))
                        .totals()
                        .totalMinor())
                .isZero();
    }

    @Test
    void anotherBrandsSessionsAndStoresAreUnknown() {
        House other = fixtures.house();
        long session = reports.ofTill(house.till(5), house.tillId()).sessionId();

        assertThatThrownBy(() -> reports.ofSession(other.office(5), session))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("till.session-unknown"));
        assertThatThrownBy(() -> reports.ofDay(other.office(5), house.storeId(), DAY))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("store.unknown"));
        assertThatThrownBy(() -> reports.ofTill(other.till(5), other.tillId()))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("till.session-unknown"));
    }

    /** 50.00 of A at 20 % less, 50.00 of B, and 10.00 off by the coupon: 80.00. */
    private Sale sellWithCoupon() {
        shop.article(house, "A1", 5000, 1);
        shop.article(house, "B1", 2500, 2);
        PricedBasket basket = shop.edit(house, new BasketChange.LayClaim(Claim.on("coupon", coupon)));
        return shop.pay(house, basket, Shop.cash(basket.quote().totalMinor()));
    }

    private static long sum(TillReport.Report report) {
        List<TillReport.Product> products = report.products();
        return products.stream().mapToLong(TillReport.Product::amountMinor).sum();
    }

    private long save(String kind, String name, String params) {
        return saveProgramme
                .save(house.office(5), SaveProgramme.Request.create(kind, name + " " + house.code(), params))
                .programmeId();
    }
}
