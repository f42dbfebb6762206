package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.harness.Database;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.RoundTrips;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.SimulateReturn;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budget and number of uses of programmes of every kind that lowers prices by itself (R28). */
@UseCases
class LimitsTest {

    private static final String TEN_PERCENT = "{'form':'PERCENT','rateBp':1000";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProgrammeList programmes;

    @Inject
    EditBasket editBasket;

    @Inject
    CompleteSale completeSale;

    @Inject
    SimulateReturn simulateReturn;

    @Inject
    VoidSale voidSale;

    @Inject
    ExchangeGoods exchangeGoods;

    House house;
    int articles;

    @BeforeEach
    void open() {
        house = shop.open();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aBudgetIsUsedToTheLastCentAndNeverPassed() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':2500}");
        sell(10_000);
        sell(10_000);
        assertThat(given()).isEqualTo(new ProgrammeList.Given(2, null, 2_000, 500L));

        PricedBasket large = basket(5_001 + 9);
        assertThat(large.quote().discountMinor()).as("501 of 500").isZero();
        assertThat(said(large.quote(), Locale.ENGLISH))
                .isEqualTo("P: 5.00 of its budget is left, which does not do for this sale.");
        assertThat(said(large.quote(), Locale.FRENCH))
                .startsWith("P : il reste ")
                .endsWith("pour cette vente.");
        assertThat(said(large.quote(), Locale.GERMAN)).startsWith("P: vom Budget sind ");
        shop.pay(house, large, Shop.cash(5_010));
        assertThat(given().takenMinor()).isEqualTo(2_000);

        assertThat(sell(5_000).header().totalMinor()).isEqualTo(4_500);
        assertThat(given()).isEqualTo(new ProgrammeList.Given(3, null, 2_500, 0L));
        assertThat(sell(1_000).header().totalMinor()).isEqualTo(1_000);
    }

    @Test
    void usesAreSales() {
        programme("PROMOTION", TEN_PERCENT + ",'maxUses':2}");
        sell(1_000);
        assertThat(shop.pay(house, basket(2_000), Shop.cash(1_800)).header().discountMinor())
                .isEqualTo(200);

        PricedBasket third = basket(1_000);

        assertThat(third.quote().discountMinor()).isZero();
        assertThat(said(third.quote(), Locale.ENGLISH)).isEqualTo("P was used as often as it may be.");
        assertThat(given()).isEqualTo(new ProgrammeList.Given(2, 0L, 300, null));
    }

    @Test
    void whoComesLastToTheTillsIsToldWhyAndGoesOnWithoutIt() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':1500}");
        long product = fixtures.product(house, "SHARED", 10_000);
        PricedBasket here = shop.edit(house, new BasketChange.AddArticle(product, 1));
        PricedBasket there = editBasket.edit(
                house.till(5), new EditBasket.Request(house.secondTillId(), new BasketChange.AddArticle(product, 1)));
        assertThat(there.quote().totalMinor()).isEqualTo(9_000);
        shop.pay(house, here, Shop.cash(9_000));

        assertThatThrownBy(() -> payThere(there.version(), 9_000))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("programme.budget-used"));

        payThere(there.version(), 10_000);
        assertThat(given()).isEqualTo(new ProgrammeList.Given(1, null, 1_000, 500L));
    }

    @Test
    void aReturnGivesBackWhatItReversesAndTheUseWithTheLastUnit() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':1000,'maxUses':1}");
        long product = fixtures.product(house, "THREE", 3_331);
        Sale sale = shop.pay(house, shop.edit(house, new BasketChange.AddArticle(product, 3)), Shop.cash(8_994));
        long taken = sale.header().discountMinor();
        assertThat(taken).isEqualTo(999);
        simulateReturn.simulate(
                house.till(5), new SimulateReturn.Request(sale.header().id(), List.of(), RefundAs.ORIGINAL));
        assertThat(given()).as("nothing is booked").isEqualTo(new ProgrammeList.Given(1, 0L, 999, 1L));
        Sale back = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(given().takenMinor()).isEqualTo(taken + back.header().discountMinor());
        assertThat(given().uses()).isEqualTo(1);
        assertThat(basket(100).quote().discountMinor()).isZero();

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 2));

        assertThat(given()).isEqualTo(new ProgrammeList.Given(0, 1L, 0, 1_000L));
        assertThat(basket(900).quote().discountMinor()).as("10 and 90").isEqualTo(100);
    }

    @Test
    void aVoidGivesBackAllOfIt() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':1000,'maxUses':1}");
        Sale sale = sell(10_000);

        VoidSale.Request request = new VoidSale.Request(
                UUID.randomUUID(), house.tillId(), null, sale.header().id(), "erreur", false);
        voidSale.undo(house.till(5), request);
        voidSale.undo(house.till(5), request);

        assertThat(given()).isEqualTo(new ProgrammeList.Given(0, 1L, 0, 1_000L));
    }

    @Test
    void anExchangeTakesWhatItsReturnGaveBack() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':1000,'maxUses':1}");
        fixtures.product(house, "OTHER", 9_000);
        Sale sale = sell(10_000);

        exchangeGoods.exchange(
                house.rest(),
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(sale.header().id(), List.of(), RefundAs.ORIGINAL, "taille"),
                        new SellBasket.Request(
                                UUID.randomUUID(), house.tillId(), one("OTHER"), 8_100, List.of(), null, false)));

        assertThat(given()).isEqualTo(new ProgrammeList.Given(1, 0L, 900, 100L));
    }

    @Test
    void aReplayCountsOnce() {
        programme("PROMOTION", TEN_PERCENT + ",'maxUses':5}");
        CompleteSale.Request request = shop.request(house, basket(1_000), UUID.randomUUID(), Shop.cash(900));
        completeSale.complete(house.till(5), request);

        assertThat(completeSale.complete(house.till(5), request).replayed()).isTrue();
        assertThat(given()).isEqualTo(new ProgrammeList.Given(1, 4L, 100, null));
    }

    @Test
    void aNewVersionKeepsTheCountAndOneWithoutALimitEndsIt() {
        programme("PROMOTION", TEN_PERCENT + ",'budgetMinor':1000}");
        Sale sale = sell(9_000);
        change(TEN_PERCENT + ",'budgetMinor':1500}");
        assertThat(sell(5_000).header().discountMinor()).isEqualTo(500);
        change("{'form':'PERCENT','rateBp':2000,'budgetMinor':1300}");
        assertThat(given()).isEqualTo(new ProgrammeList.Given(2, null, 1_400, 0L));
        assertThat(sell(500).header().discountMinor()).isZero();

        change("{'form':'PERCENT','rateBp':2000}");
        assertThat(line().given()).isNull();
        assertThat(sell(5_000).header().discountMinor()).isEqualTo(1_000);
        shop.takeBack(house, sale);
        change("{'form':'PERCENT','rateBp':2000,'budgetMinor':1300}");

        assertThat(given()).as("900 came back").isEqualTo(new ProgrammeList.Given(1, null, 500, 800L));
    }

    @Test
    void aCouponHasABudgetBesideItsOwnUses() {
        programme("COUPON", "{'code':'NOEL','rateBp':1000,'reusable':true,'maxUses':3,'budgetMinor':1500}");
        assertThat(sellWithCoupon(10_000).header().discountMinor()).isEqualTo(1_000);
        assertThat(given()).isEqualTo(new ProgrammeList.Given(1, null, 1_000, 500L));

        basket(10_000);
        Quote quote = layCoupon();
        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "coupon").why().code()).isEqualTo("programme.budget-used");
        shop.edit(house, new BasketChange.Clear());
        sellWithCoupon(1_000);
        sellWithCoupon(1_000);

        basket(1_000);
        assertThatThrownBy(this::layCoupon)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("coupon.used-up"));
    }

    @Test
    void aRateThatIsUsedUpLeavesThePlaceToTheNextOne() {
        long customer = fixtures.customer(house, "Durand", 500);
        words.join(customer, words.group(house, "VP"));
        programme("CONDITIONAL_DISCOUNT", "{'rows':[{'group':'VP','rateBp':2000}],'maxUses':1}");
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        assertThat(shop.pay(house, basket(10_000), Shop.cash(8_000)).header().discountMinor())
                .isEqualTo(2_000);

        shop.edit(house, new BasketChange.AttachCustomer(customer));

        Quote quote = basket(10_000).quote();
        assertThat(quote.discountMinor()).isEqualTo(500);
        assertThat(LoyaltyWords.notApplied(quote, "conditional").why().code()).isEqualTo("programme.uses-used");
    }

    @Test
    void aSaleWithoutALimitTouchesNoCounter() throws Exception {
        programme("PROMOTION", TEN_PERCENT + "}");
        sell(1_000);
        CompleteSale.Request request = shop.request(house, basket(1_000), UUID.randomUUID(), Shop.cash(900));

        var counted = RoundTrips.of(() -> completeSale.complete(house.till(5), request));

        assertThat(RoundTrips.naming(counted, "programme_count")).isEmpty();
        assertThat(RoundTrips.naming(counted, "programme_use")).isEmpty();
    }

    @Test
    void aLimitAddsNoRoundTripToASale() throws Exception {
        programme("PROMOTION", TEN_PERCENT + "}");
        sell(1_000);
        CompleteSale.Request free = shop.request(house, basket(1_000), UUID.randomUUID(), Shop.cash(900));
        int without =
                RoundTrips.of(() -> completeSale.complete(house.till(5), free)).count();
        change(TEN_PERCENT + ",'budgetMinor':99999}");
        sell(1_000);
        CompleteSale.Request limited = shop.request(house, basket(1_000), UUID.randomUUID(), Shop.cash(900));

        var counted = RoundTrips.of(() -> completeSale.complete(house.till(5), limited));

        // one bundle on PostgreSQL; elsewhere each statement travels alone: read, count, note
        assertThat(counted.count() - without).isEqualTo(Database.place().isPostgres() ? 0 : 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROMOTION | {'form':'PERCENT','rateBp':1000,'budgetMinor':0} | programme.param-range",
                "CONDITIONAL_DISCOUNT | {'rows':[{'group':'VP','rateBp':1}],'maxUses':-1} | programme.param-range",
                "PROMOTION | {'form':'PERCENT','rateBp':1000,'budgetMinor':'much'} | programme.param-type",
                "BIRTHDAY | {'amountMinor':1000,'validityDays':30,'budgetMinor':5} | programme.no-such-param",
                "POINTS | {'points':1,'sliceMinor':100,'maxUses':5} | programme.no-such-param"
            })
    void whatMakesNoSenseIsRefused(String kind, String params, String code) {
        assertThatThrownBy(() -> programme(kind, params))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static WantedBasket one(String reference) {
        return new WantedBasket(
                List.of(new WantedBasket.Line(new WantedBasket.Article(reference, null, 1, null), null)),
                null,
                List.of(),
                List.of());
    }

    private void payThere(long version, long total) {
        completeSale.complete(
                house.till(5),
                new CompleteSale.Request(
                        UUID.randomUUID(),
                        house.secondTillId(),
                        null,
                        version,
                        null,
                        total,
                        List.of(Shop.cash(total)),
                        null,
                        false));
    }

    private Sale sell(long price) {
        PricedBasket basket = basket(price);
        return shop.pay(house, basket, Shop.cash(basket.quote().totalMinor()));
    }

    private PricedBasket basket(long price) {
        return shop.article(house, "L" + ++articles, price, 1);
    }

    private Sale sellWithCoupon(long price) {
        basket(price);
        PricedBasket basket = shop.edit(house, new BasketChange.LayClaim(new Claim("coupon", 0, null, null, "NOEL")));
        return shop.pay(house, basket, Shop.cash(basket.quote().totalMinor()));
    }

    private Quote layCoupon() {
        return shop.edit(house, new BasketChange.LayClaim(new Claim("coupon", 0, null, null, "NOEL")))
                .quote();
    }

    private void programme(String kind, String params) {
        saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, "P", json(params)));
    }

    private void change(String params) {
        ProgrammeList.Line line = line();
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(line.id(), line.version(), line.kind(), line.name(), true, json(params)));
    }

    private ProgrammeList.Line line() {
        return programmes.named(house.office(5), "P").orElseThrow();
    }

    private ProgrammeList.Given given() {
        return line().given();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static String said(Quote quote, Locale locale) {
        NotApplied told = LoyaltyWords.notApplied(quote, "promotion");
        assertThat(told.unlock()).isNull();
        return ReasonText.of(told.why(), locale);
    }
}
