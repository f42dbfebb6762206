package org.comptoir.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class CouponTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProgrammeList programmes;

    @Inject
    ScanCode scanCode;

    @Inject
    QuoteBasket quoteBasket;

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
    void at31_theFirstAndTheLastDayAreValidAndTheirNeighboursAreNot() {
        coupon(
                "NOEL20",
                "{'from':'2026-11-28T00:00','to':'2026-12-28T23:59','rateBp':2000,'articles':'A*',"
                        + "'reusable':true}");
        shop.article(house, "A1", 4000, 1);
        shop.article(house, "B1", 1000, 1);

        at("2026-11-27T23:59:59");
        assertThat(refusal("NOEL20")).isEqualTo(Reason.of("coupon.not-yet", "NOEL20", "2026-11-28", "00:00"));
        at("2026-12-29T00:00:00");
        assertThat(refusal("NOEL20")).isEqualTo(Reason.of("coupon.over", "NOEL20", "2026-12-28", "23:59"));
        at("2026-11-28T00:00:00");
        PricedBasket first = scan("noel20");
        assertThat(first.quote().totalMinor())
                .as("20 % of the article it means")
                .isEqualTo(4200);
        assertThat(first.quote().effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.COUPON)
                .hasSize(1);
        lift("NOEL20");
        at("2026-12-28T23:59:59");
        assertThat(scan("NOEL20").quote().totalMinor()).isEqualTo(4200);
        at("2026-12-29T00:00:00");
        PricedBasket late = shop.article(house, "B2", 100, 1);
        assertThat(late.quote().totalMinor())
                .as("laid in time, priced too late")
                .isEqualTo(5100);
        assertThat(late.quote().notApplied())
                .anySatisfy(no -> assertThat(no.why().code()).isEqualTo("coupon.over"));
    }

    @Test
    void at32_theMinimumAmountCountsTheEligibleArticlesToTheCent() {
        coupon("MIN50", "{'amountMinor':1000,'minimumMinor':5000,'articles':'A*','reusable':true}");
        shop.article(house, "B1", 9000, 1);
        shop.article(house, "A1", 4999, 1);

        assertThat(refusal("MIN50")).isEqualTo(Reason.of("coupon.too-little", "MIN50", "50.00", "0.01"));
        shop.article(house, "A2", 1, 1);
        assertThat(scan("MIN50").quote().totalMinor()).isEqualTo(13_000);

        PricedBasket without = shop.edit(house, new BasketChange.RemoveLine(3));
        assertThat(without.quote().totalMinor()).isEqualTo(13_999);
        assertThat(without.quote().notApplied())
                .anySatisfy(no -> assertThat(no.unlock()).isEqualTo(Reason.of("coupon.more-amount", "MIN50", "0.01")));
    }

    @Test
    void at32_theMinimumCountsTheWholeBasketWhereItSaysSo() {
        coupon("ALL50", "{'amountMinor':1000,'minimumMinor':5000,'articles':'A*','reusable':true,'wholeBasket':true}");
        shop.article(house, "B1", 4000, 1);
        shop.article(house, "A1", 1500, 1);

        assertThat(scan("ALL50").quote().totalMinor()).isEqualTo(4500);
    }

    @Test
    void at32_twoItemsAreNeededAndUnitsCount() {
        coupon("TWO", "{'rateBp':1000,'minimumItems':2,'reusable':true}");
        shop.article(house, "A1", 1000, 1);

        assertThat(refusal("TWO")).isEqualTo(Reason.of("coupon.too-few", "TWO", 2, 1));
        shop.edit(house, new BasketChange.SetQuantity(1, 2));
        assertThat(scan("TWO").quote().totalMinor()).isEqualTo(1800);
    }

    @Test
    void at32_aSecondUseOfTheSameCustomerIsRefusedUntilTheFirstSaleIsFullyReturned() {
        coupon("ONCE", "{'rateBp':1000}");
        Sale sale = sellWith("ONCE", customer, 2);

        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "A2", 1000, 1);
        assertThat(refusal("ONCE")).isEqualTo(Reason.of("coupon.used-by-customer", "ONCE", 1));
        shop.edit(house, new BasketChange.Clear());
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "A3", 1000, 1);
        assertThat(refusal("ONCE").code()).as("one of two units came back").isEqualTo("coupon.used-by-customer");
        shop.edit(house, new BasketChange.Clear());

        Sale rest = shop.takeBack(house, sale);
        assertThat(rest.header().totalMinor()).isEqualTo(-900);
        assertThat(sellWith("ONCE", customer, 1).header().totalMinor()).isEqualTo(900);
        assertThat(uses("ONCE")).isEqualTo(1);
    }

    @Test
    void at32_anotherCustomerMayUseIt() {
        coupon("ONCE", "{'rateBp':1000}");
        sellWith("ONCE", customer, 1);

        Sale other = sellWith("ONCE", fixtures.customer(house, "Martin", 0), 1);

        assertThat(other.header().totalMinor()).isEqualTo(900);
        assertThat(uses("ONCE")).isEqualTo(2);
    }

    @Test
    void aCouponWithALimitPerCustomerAsksForOne() {
        coupon("WHO", "{'rateBp':1000}");
        shop.article(house, "A1", 1000, 1);

        assertThat(refusal("WHO")).isEqualTo(Reason.of("coupon.needs-customer", "WHO"));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        assertThat(scan("WHO").quote().totalMinor()).isEqualTo(900);
        PricedBasket anonymous = shop.edit(house, new BasketChange.DetachCustomer());
        assertThat(anonymous.quote().totalMinor()).isEqualTo(1000);
        assertThat(anonymous.quote().notApplied())
                .anySatisfy(no -> assertThat(no.unlock()).isEqualTo(Reason.of("coupon.attach-customer", "WHO")));
    }

    @Test
    void anAnonymousCustomerMayUseItOnceOnATicketWhereTheCouponSaysSo() {
        coupon("ANY", "{'rateBp':1000,'anonymous':'ALLOW_ONCE_PER_TICKET'}");
        shop.article(house, "A1", 1000, 1);
        scan("ANY");

        PricedBasket again = scan("ANY");

        assertThat(again.basket().claims()).hasSize(1);
        assertThat(shop.pay(house, again, Shop.cash(900)).header().totalMinor()).isEqualTo(900);
        assertThat(uses("ANY")).isEqualTo(1);
    }

    @Test
    void itsUsesInAllAreLimited() {
        coupon("LAST", "{'rateBp':1000,'reusable':true,'maxUses':2}");
        sellWith("LAST", customer, 1);
        sellWith("LAST", null, 1);
        shop.article(house, "A9", 1000, 1);

        assertThat(refusal("LAST")).isEqualTo(Reason.of("coupon.used-up", "LAST"));
    }

    @Test
    void aSaleTakesOneCoupon() {
        coupon("FIRST", "{'rateBp':1000,'reusable':true}");
        coupon("SECOND", "{'rateBp':2000,'reusable':true}");
        shop.article(house, "A1", 1000, 1);
        scan("FIRST");

        assertThat(refusal("SECOND")).isEqualTo(Reason.of("coupon.per-sale", 1));
        lift("FIRST");
        assertThat(scan("SECOND").quote().totalMinor()).isEqualTo(800);
    }

    @Test
    void itIsValidInItsStoresOnly() {
        fixtures.store(house.brandId(), "S2", "Europe/Paris");
        coupon("THERE", "{'rateBp':1000,'reusable':true,'stores':['S2']}");
        shop.article(house, "A1", 1000, 1);

        assertThat(refusal("THERE")).isEqualTo(Reason.of("coupon.other-store", "THERE", "S2"));
    }

    @Test
    void aStoppedCouponGivesItsCodeFreeAndWorksNoMore() {
        coupon("STOP", "{'rateBp':1000,'reusable':true}");
        shop.article(house, "A1", 1000, 1);
        scan("STOP");
        ProgrammeList.Line line = named("STOP");
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        line.id(), line.version(), line.kind(), line.name(), false, line.paramsJson()));

        PricedBasket basket = shop.article(house, "A2", 100, 1);
        assertThat(basket.quote().totalMinor()).isEqualTo(1100);
        assertThat(basket.quote().notApplied())
                .anySatisfy(no -> assertThat(no.why()).isEqualTo(Reason.of("coupon.stopped", "STOP")));
        assertThat(refusal("STOP").code()).isEqualTo("code.unknown");
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        CouponTerms.KIND, "another", "{\"code\":\"STOP\",\"rateBp\":500,\"reusable\":true}"));
    }

    @Test
    void twoCouponsCannotHaveOneCode() {
        coupon("SAME", "{'rateBp':1000}");

        assertThatThrownBy(() -> saveProgramme.save(
                        house.office(5),
                        SaveProgramme.Request.create(CouponTerms.KIND, "other", "{\"code\":\"same\",\"rateBp\":500}")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("code.taken"));
    }

    @Test
    void aQuoteSaysOfACouponNobodyGaveThatItsCodeWouldDoIt() {
        coupon("SHOW", "{'rateBp':1000,'reusable':true}");
        fixtures.product(house, "Q1", 1000);
        WantedBasket.Line line = new WantedBasket.Line(new WantedBasket.Article("Q1", null, 1, null), null);

        var without = quoteBasket.quote(house.rest(), new WantedBasket(List.of(line), null, List.of(), List.of()));
        var with = quoteBasket.quote(house.rest(), new WantedBasket(List.of(line), null, List.of("show"), List.of()));

        assertThat(without.quote().notApplied()).anySatisfy(no -> {
            assertThat(no.why()).isEqualTo(Reason.of("coupon.not-laid", "SHOW"));
            assertThat(no.programmeVersionId()).isNotNull();
        });
        assertThat(with.quote().totalMinor()).isEqualTo(900);
    }

    @Test
    void at70_aHundredPercentLeavesNothingToPayAndNoVat() {
        coupon("GRATUIT", "{'rateBp':10000,'reusable':true}");
        shop.article(house, "A1", 560, 1);
        shop.article(house, "A2", 892, 1);
        assertThat(shop.article(house, "A3", 4491, 1).quote().totalMinor()).isEqualTo(5943);

        Sale sale = shop.pay(house, scan("GRATUIT"));

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(sale.header().discountMinor()).isEqualTo(5943);
        assertThat(sale.header().ticketNo()).isEqualTo(1);
        assertThat(sale.payments()).isEmpty();
        assertThat(sale.vat()).singleElement().satisfies(vat -> {
            assertThat(vat.rateBp()).isEqualTo(2000);
            assertThat(vat.grossMinor()).isZero();
            assertThat(vat.netMinor()).isZero();
            assertThat(vat.vatMinor()).isZero();
        });
        assertThat(sale.lines()).hasSize(3).allSatisfy(line -> {
            assertThat(line.netMinor()).isZero();
            assertThat(line.vatMinor()).isZero();
        });
    }

    private void at(String paris) {
        clock.set(LocalDateTime.parse(paris).atZone(PARIS).toInstant());
    }

    @Test
    void aRateOver100PercentIsRefused() {
        assertThatThrownBy(() -> coupon("TOOMUCH", "{'rateBp':10001}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.of("programme.param-range", "rateBp", 1, 10_000)));
        coupon("ALL", "{'rateBp':10000}");
    }

    private void coupon(String code, String params) {
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        CouponTerms.KIND,
                        code,
                        params.replace("{", "{'code':'" + code + "',").replace('\'', '"')));
    }

    private PricedBasket scan(String code) {
        return scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), code, 1))
                .basket();
    }

    private void lift(String code) {
        shop.edit(
                house, new BasketChange.LiftClaim(Claim.on("coupon", named(code).id())));
    }

    private Reason refusal(String code) {
        try {
            scan(code);
        } catch (Refused e) {
            return e.reason();
        }
        throw new AssertionError(code + " was accepted");
    }

    private Sale sellWith(String code, Long customerId, int units) {
        if (customerId != null) {
            shop.edit(house, new BasketChange.AttachCustomer(customerId));
        }
        shop.article(house, "S" + sql.count("select count(*) from product"), 1000, units);
        PricedBasket basket = scan(code);
        return shop.pay(house, basket, Shop.cash(basket.quote().totalMinor()));
    }

    private long uses(String code) {
        long counted = sql.count(
                "select uses from coupon_count where programme_id = ?",
                named(code).id());
        assertThat(sql.count(
                        "select count(*) from coupon_use where programme_id = ? and released_by is null",
                        named(code).id()))
                .isEqualTo(counted);
        return counted;
    }

    private ProgrammeList.Line named(String name) {
        return programmes.named(house.office(5), name).orElseThrow();
    }
}
