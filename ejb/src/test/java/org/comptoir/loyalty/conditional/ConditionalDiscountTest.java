package org.comptoir.loyalty.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.application.SaveFamily;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.customer.query.CustomerForms;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.application.SwitchOff;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ConditionalDiscountTest {

    private static final String TRADER = "commerçant";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveFamily saveFamily;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveCustomerGroup saveCustomerGroup;

    @Inject
    CustomerForms forms;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        words.join(customer, words.group(house, TRADER));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at01_theStoresRateTakesThePlaceOfTheGeneralOne() {
        generalAndStore();

        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.article(house, "A1", 10_000, 1);
        Sale sale = shop.pay(house, basket, Shop.cash(8_500));

        assertThat(basket.quote().discountMinor()).isEqualTo(1_500);
        assertThat(sale.header().totalMinor()).isEqualTo(8_500);
        assertThat(sale.effects()).anySatisfy(effect -> {
            assertThat(effect.rule()).isEqualTo("conditional");
            assertThat(effect.amount()).isEqualTo(1_500);
            assertThat(effect.reason().args()).containsExactly(TRADER, "15");
            assertThat(effect.programmeVersionId()).isNotNull();
        });
        assertThat(shop.takeBack(house, sale).header().totalMinor()).isEqualTo(-8_500);
    }

    @Test
    void at02_anotherStoreHasTheGeneralRate() {
        generalAndStore();
        House second = words.secondStore(house);

        shop.edit(second, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.article(second, "A1", 10_000, 1);

        assertThat(basket.quote().discountMinor()).isEqualTo(1_000);
        assertThat(shop.pay(second, basket, Shop.cash(9_000)).header().totalMinor())
                .isEqualTo(9_000);
    }

    @Test
    void at03_anotherFamilyHasNoRateAndSaysWhatWouldHaveOne() {
        long shirts = family("SHIRTS");
        family("SHOES");
        programme(new ConditionalParams.Row(TRADER, null, "SHOES", null, 1_000));

        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Quote quote = add(words.product(house, "A1", 10_000, shirts, null)).quote();

        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "conditional").why().code()).isEqualTo("conditional.no-article");
        assertThat(LoyaltyWords.notApplied(quote, "conditional").unlock().args())
                .containsExactly("SHOES");
    }

    @Test
    void at03_theCashierSwitchesItOffAndThatIsLogged() {
        generalAndStore();
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "A1", 10_000, 1);

        Claim off = new Claim(SwitchOff.KIND, 0, null, null, "conditional");
        PricedBasket basket = shop.edit(house, new BasketChange.LayClaim(off));

        assertThat(basket.quote().discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(basket.quote(), "conditional").why().code())
                .isEqualTo("pricing.switched-off");
        assertThat(words.logged(house, Permission.SWITCH_OFF_DISCOUNT, "rule conditional"))
                .isEqualTo(1);
        shop.pay(house, basket, Shop.cash(10_000));
    }

    @Test
    void withoutACustomerOrWithOneOfAnotherGroupItSaysWhoHasTheRate() {
        programme(new ConditionalParams.Row(TRADER, null, null, null, 1_000));
        Quote anonymous = shop.article(house, "A1", 1_000, 1).quote();
        long other = fixtures.customer(house, "Martin", 0);
        Quote stranger =
                shop.edit(house, new BasketChange.AttachCustomer(other)).quote();

        assertThat(LoyaltyWords.notApplied(anonymous, "conditional").unlock().args())
                .containsExactly(TRADER);
        assertThat(LoyaltyWords.notApplied(stranger, "conditional").why().code())
                .isEqualTo("conditional.other-group");
        assertThat(stranger.discountMinor()).isZero();
    }

    @Test
    void theMasterSwitchAndAnEditOfTheListCountFromTheNextBasketOn() {
        SaveProgramme.Saved saved = programme(new ConditionalParams.Row(TRADER, null, null, null, 1_000));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        assertThat(shop.article(house, "A1", 10_000, 1).quote().discountMinor()).isEqualTo(1_000);

        String more =
                Json.write(new ConditionalParams(List.of(new ConditionalParams.Row(TRADER, null, null, null, 2_000))));
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(saved.programmeId(), 1, ConditionalTerms.KIND, "CD", false, more));

        assertThat(shop.article(house, "A2", 10_000, 1).quote().discountMinor()).isZero();
    }

    @Test
    void aDiscountOfAnotherStoreSaysSo() {
        words.secondStore(house);
        programme(new ConditionalParams.Row(TRADER, "S2", null, null, 1_000));
        shop.edit(house, new BasketChange.AttachCustomer(customer));

        Quote quote = shop.article(house, "A1", 10_000, 1).quote();

        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "conditional").why().code()).isEqualTo("conditional.other-store");
    }

    @Test
    void aGroupKeepsItsNameWhileADiscountInForceNamesIt() {
        SaveProgramme.Saved saved = programme(new ConditionalParams.Row("Commerçant", null, null, null, 1_000));

        assertThatThrownBy(() -> rename("professionnels"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(Reason.of(
                                        "customer-group.in-use", TRADER, ConditionalTerms.KIND + " " + house.code())));
        rename("COMMERÇANT");
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        assertThat(shop.article(house, "A1", 10_000, 1).quote().discountMinor()).isEqualTo(1_000);
        save(saved, 1, false, "Commerçant");
        rename("professionnels");
        save(saved, 2, true, "professionnels");

        assertThat(shop.article(house, "A2", 10_000, 1).quote().discountMinor()).isEqualTo(2_000);
    }

    private void rename(String name) {
        CustomerForms.GroupRow group = forms.groups(house.office(5)).get(0);
        saveCustomerGroup.save(
                house.office(5), new SaveCustomerGroup.Request(group.id(), group.version(), name, group.priceList()));
    }

    private void save(SaveProgramme.Saved saved, long version, boolean active, String group) {
        ConditionalParams params =
                new ConditionalParams(List.of(new ConditionalParams.Row(group, null, null, null, 1_000)));
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        saved.programmeId(), version, ConditionalTerms.KIND, "CD", active, Json.write(params)));
    }

    @Test
    void groupsThatNoCustomerCanHaveAndStoresThatAreNotThereAreRefused() {
        refused("customer-group.unknown", new ConditionalParams.Row("inconnu", null, null, null, 1_000));
        refused("store.code-unknown", new ConditionalParams.Row(TRADER, "S9", null, null, 1_000));
        refused("rate.range", new ConditionalParams.Row(TRADER, null, null, null, 10_001));
    }

    private void refused(String code, ConditionalParams.Row row) {
        assertThatThrownBy(() -> programme(row))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private void generalAndStore() {
        programme(
                new ConditionalParams.Row(TRADER, null, null, null, 1_000),
                new ConditionalParams.Row(TRADER, "S1", null, null, 1_500));
    }

    private SaveProgramme.Saved programme(ConditionalParams.Row... rows) {
        return words.programme(house, ConditionalTerms.KIND, new ConditionalParams(List.of(rows)));
    }

    private long family(String code) {
        return saveFamily.save(house.office(5), new SaveFamily.Request(null, null, code, code, null));
    }

    private PricedBasket add(long product) {
        return shop.edit(house, new BasketChange.AddArticle(product, 1));
    }
}
