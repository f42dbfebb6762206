package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.customer.application.CustomerSettings;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A points programme that is kept to some price lists (F056, D-33). */
@UseCases
class PointsPriceListTest {

    @Inject
    Shop shop;

    @Inject
    PointsDesk desk;

    @Inject
    LoyaltyWords words;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveCustomerGroup saveCustomerGroup;

    @Inject
    CustomerForms forms;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveSetting saveSetting;

    @Inject
    ReturnWithoutTicket returnWithoutTicket;

    House house;
    long customer;
    long trader;
    long traders;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        trader = fixtures.customer(house, "Martin", 0);
        traders = saveCustomerGroup.save(
                house.office(5), new SaveCustomerGroup.Request(null, null, "commerçant", " pro "));
        words.join(trader, traders);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aCustomerOfNoGroupIsAPrivateOneAndATraderEarnsNothingAndReadsWhy() {
        desk.change(house, on(1_000, "PART"));

        assertThat(sell(customer, 5_000).header().pointsEarned()).isEqualTo(5);

        PricedBasket basket = basket(trader, 5_000);
        assertThat(basket.quote().pointsEarned()).isZero();
        NotApplied why = LoyaltyWords.notApplied(basket.quote(), "points");
        assertThat(why.why()).isEqualTo(Reason.of("points.other-price-list", "PRO", "PART"));
        assertThat(why.programmeVersionId()).isNotNull();
        Sale sale = shop.pay(house, basket, Shop.cash(5_000));
        assertThat(sale.header().pointsEarned()).isZero();
        assertThat(shop.balance(AccountKind.POINTS, trader)).isZero();
        shop.takeBack(house, sale);
    }

    @Test
    void eachPriceListHasItsOwnProgramme() {
        desk.change(house, on(1_000, "PART"));
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        PointsTerms.KIND, "Points pros " + house.code(), Json.write(on(2_500, "PRO"))));

        assertThat(sell(customer, 5_000).header().pointsEarned()).isEqualTo(5);
        Sale sale = sell(trader, 5_000);
        assertThat(sale.header().pointsEarned()).isEqualTo(2);

        shop.takeBack(house, sale);

        assertThat(shop.balance(AccountKind.POINTS, trader)).isZero();
    }

    @Test
    void aGroupThatGetsAnotherPriceListEarnsFromTheNextSaleOnAndKeepsWhatItHad() {
        saveCustomerGroup.save(house.office(5), new SaveCustomerGroup.Request(null, null, "grossiste", "PRO"));
        desk.change(house, on(1_000, "PRO"));
        assertThat(sell(trader, 5_000).header().pointsEarned()).isEqualTo(5);

        CustomerForms.GroupRow group = forms.groups(house.office(5)).get(0);
        assertThat(group.priceList()).isEqualTo("PRO");
        saveCustomerGroup.save(
                house.office(5), new SaveCustomerGroup.Request(group.id(), group.version(), group.name(), null));

        assertThat(LoyaltyWords.notApplied(basket(trader, 5_000).quote(), "points")
                        .why())
                .isEqualTo(Reason.of("points.other-price-list", "PART", "PRO"));
        assertThat(shop.balance(AccountKind.POINTS, trader)).isEqualTo(5);
    }

    @Test
    void theLastGroupOfAPriceListKeepsItWhileAProgrammeInForceNamesIt() {
        desk.change(house, on(1_000, "PRO"));
        CustomerForms.GroupRow group = forms.groups(house.office(5)).get(0);
        SaveCustomerGroup.Request other =
                new SaveCustomerGroup.Request(group.id(), group.version(), group.name(), "GROS");

        assertThatThrownBy(() -> saveCustomerGroup.save(house.office(5), other))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(Reason.of("price-list.in-use", "PRO", "Points " + house.code())));
        desk.change(house, on(1_000, "PRO"), false);
        saveCustomerGroup.save(house.office(5), other);
        desk.change(house, on(1_000, "GROS"));

        assertThat(sell(trader, 5_000).header().pointsEarned()).isEqualTo(5);
    }

    @Test
    void aStoreMayHaveAPriceListOfItsOwn() {
        desk.change(house, on(1_000, "PART"));
        saveSetting.save(
                house.office(5), new SaveSetting.Request(house.storeId(), CustomerSettings.PRICE_LIST.name(), "usine"));

        assertThat(LoyaltyWords.notApplied(basket(customer, 5_000).quote(), "points")
                        .why())
                .isEqualTo(Reason.of("points.other-price-list", "USINE", "PART"));
    }

    @Test
    void withoutACustomerItIsTheCustomerThatIsMissing() {
        desk.change(house, on(1_000, "PRO"));

        Quote quote = shop.article(house, "A1", 5_000, 1).quote();

        assertThat(LoyaltyWords.notApplied(quote, "points").why().code()).isEqualTo("points.no-customer");
    }

    @Test
    void goodsWithoutTicketTakeNothingFromWhoCouldNotEarnIt() {
        desk.change(house, on(1_000, "PART"));
        desk.give(house, trader, 10);
        long product = fixtures.product(house, "SANS-TICKET", 2_599);

        returnWithoutTicket.takeBack(
                house.till(4),
                new ReturnWithoutTicket.Request(
                        UUID.randomUUID(),
                        house.tillId(),
                        null,
                        List.of(new ReturnWithoutTicket.Goods(product, 1, 2_599)),
                        trader,
                        true,
                        "ticket perdu",
                        false));

        assertThat(shop.balance(AccountKind.POINTS, trader)).isEqualTo(10);
    }

    @Test
    void codesThatNobodyHasAreRefused() {
        refused("price-list.unknown", () -> desk.change(house, on(1_000, "PART", "CHR")));
        refused(
                "price-list.code",
                () -> saveCustomerGroup.save(
                        house.office(5), new SaveCustomerGroup.Request(null, null, "Amis", "un tarif")));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private static PointsTerms on(long sliceMinor, String... priceLists) {
        PointsTerms.Earning earning = new PointsTerms.Earning(null, null, null, 0, null, List.of(priceLists));
        return new PointsTerms(1, sliceMinor, false, false, 0, earning, null, null, null, null);
    }

    private PricedBasket basket(long buyer, long priceMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(buyer));
        return shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), priceMinor, 1);
    }

    private Sale sell(long buyer, long priceMinor) {
        return shop.pay(house, basket(buyer, priceMinor), Shop.cash(priceMinor));
    }
}
