package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.access.domain.Permission;
import org.comptoir.campaign.birthday.BirthdayFixtures;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.pricing.query.ProgrammeKinds;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three parameters of stacking in programmes of every kind that lowers prices ({@code hard-parts.md}, precedence). */
@UseCases
class StackingFlagsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String FULL_PRICE_ONLY = "'appliesToDiscounted':false";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    BirthdayFixtures birthdays;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveVipCard saveVipCard;

    @Inject
    ProgrammeKinds programmeKinds;

    @Inject
    Instruments instruments;

    @Inject
    ScanCode scanCode;

    @Inject
    Sql sql;

    House house;

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
    void anOldDocumentTakesEveryArticleAndANewOneLeavesOutWhatItSays() {
        customerOf("VP");
        SaveProgramme.Saved saved =
                programme("CONDITIONAL_DISCOUNT", "Groupe", "{'rows':[{'group':'VP','rateBp':1000}]}");
        shop.article(house, "A1", 10_000, 1);
        assertThat(discounted("A2", 10_000).discountMinor()).isEqualTo(2_000);

        long edit = sql.count("select version from programme where id = ?", saved.programmeId());
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        saved.programmeId(),
                        edit,
                        "CONDITIONAL_DISCOUNT",
                        "Groupe",
                        true,
                        json("{'rows':[{'group':'VP','rateBp':1000}]," + FULL_PRICE_ONLY + "}")));

        assertThat(shop.article(house, "A3", 1_000, 1).quote().discountMinor()).isEqualTo(1_100);
    }

    @Test
    void aVoucherOfAProgrammeLeavesOutWhatItsVersionSays() {
        Instrument card = birthdayCard("{'amountMinor':1000,'validityDays':30," + FULL_PRICE_ONLY + "}");
        discounted("A1", 5_000);

        Quote quote = scan(card);

        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "voucher").why().code()).isEqualTo("stacking.marked");
        assertThat(LoyaltyWords.notApplied(quote, "voucher").unlock().code()).isEqualTo("stacking.add-unmarked");
        Quote unlocked = shop.article(house, "A2", 700, 1).quote();
        assertThat(LoyaltyWords.takenOff(unlocked, "voucher")).isEqualTo(700);
    }

    @Test
    void aRewardCardTakesItsRateOffWhatItsProgrammeTakes() {
        Instrument card = birthdayCard("{'rateBp':1000,'validityDays':30," + FULL_PRICE_ONLY + "}");
        discounted("A1", 5_000);
        shop.article(house, "A2", 4_000, 1);

        assertThat(LoyaltyWords.takenOff(scan(card), "reward-card")).isEqualTo(400);
    }

    @Test
    void aCouponAndAPromotionOfOneCategoryAreRivalsAndTheSaleIsBookedAsShown() {
        programme("PROMOTION", "Braderie", "{'form':'PERCENT','rateBp':2000,'exclusiveCategory':'X'}");
        programme("COUPON", "Noel", "{'code':'NOEL20','rateBp':1000,'reusable':true,'exclusiveCategory':'X'}");
        shop.article(house, "A1", 10_000, 1);

        Quote quote = lay(new Claim("coupon", 0, null, null, "NOEL20"));

        assertThat(quote.totalMinor()).isEqualTo(8_000);
        assertThat(said(quote, "coupon", Locale.ENGLISH))
                .isEqualTo("Only one offer of the category X counts on a sale: Braderie.");
        assertThat(said(quote, "coupon", Locale.FRENCH))
                .isEqualTo("Une seule offre de la catégorie X compte par vente : Braderie.");
        assertThat(said(quote, "coupon", Locale.GERMAN))
                .isEqualTo("Je Verkauf zählt nur ein Angebot der Kategorie X: Braderie.");
        shop.pay(house, shop.edit(house, new BasketChange.SetQuantity(1, 2)), Shop.cash(16_000));
        assertThat(sql.count(
                        "select count(*) from coupon_use u join programme p on p.id = u.programme_id "
                                + "where p.brand_id = ?",
                        house.brandId()))
                .isZero();
    }

    @Test
    void vipCardsFollowTheBrandsStacking() {
        long customer = customerOf("VP");
        saveVipCard.save(
                house.office(5), new SaveVipCard.Request(null, null, "#VIP#1", customer, 2_000, TODAY, List.of()));
        programme("PROMOTION", "Braderie", "{'form':'PERCENT','rateBp':1000,'articles':'A1','category':'X'}");
        shop.article(house, "A1", 10_000, 1);
        discounted("A2", 1_000);
        assertThat(lay(new Claim("vip-card", 0, null, null, "#VIP#1")).totalMinor())
                .isEqualTo(7_200 + 800);

        programme("STACKING", "Cumul", "{'rules':[{'rule':'vip-card'," + FULL_PRICE_ONLY + "}]}");
        assertThat(shop.article(house, "A3", 100, 1).quote().totalMinor()).isEqualTo(7_200 + 1_000 + 80);
    }

    @Test
    void aRateOfTheBrandsCategoryLosesToThePromotionOfIt() {
        long customer = customerOf("VP");
        saveVipCard.save(
                house.office(5), new SaveVipCard.Request(null, null, "#VIP#2", customer, 2_000, TODAY, List.of()));
        programme("PROMOTION", "Braderie", "{'form':'PERCENT','rateBp':1000,'category':'X'}");
        programme("STACKING", "Cumul", "{'rules':[{'rule':'vip-card','exclusiveCategory':'X'}]}");
        shop.article(house, "A1", 10_000, 1);

        Quote quote = lay(new Claim("vip-card", 0, null, null, "#VIP#2"));

        assertThat(quote.totalMinor()).isEqualTo(9_000);
        assertThat(LoyaltyWords.notApplied(quote, "vip-card").why().args()).containsExactly("X", "Braderie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STACKING | {'rules':[{'rule':'coupon'}]} | stacking.no-such-rule",
                "STACKING | {'rules':[{'rule':'manual'},{'rule':'manual'}]} | stacking.rule-doubled",
                "STACKING | {'order':['COUPON']} | stacking.order",
                "STACKING | {'order':['EARN','MANUAL','COUPON','VOUCHER','GIFT']} | stacking.order",
                "STACKING | {'rules':7} | programme.param-type",
                "COUPON | {'code':'AAA','rateBp':1,'exclusiveCategory':'0123456789012345678901234567890'} | stacking.category",
                "BIRTHDAY | {'amountMinor':1,'appliesToOnSale':[1]} | programme.param-type"
            })
    void whatMakesNoSenseIsRefused(String kind, String params, String code) {
        assertThatThrownBy(() -> programme(kind, "P", params))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    @Test
    void theBrandChoosesTheOrderOfTheStagesAndOtherBrandsKeepTheDefault() {
        Instrument card = birthdayCard("{'amountMinor':1000,'validityDays':30}");
        sql.update("update customer set permanent_rate_bp = 1000 where id = ?", card.customerId());
        shop.edit(house, new BasketChange.AttachCustomer(card.customerId()));
        shop.article(house, "A1", 10_000, 1);
        assertThat(scan(card).totalMinor()).as("10 %, then the voucher").isEqualTo(8_000);

        SaveProgramme.Saved saved =
                programme("STACKING", "Cumul", "{'order':['VOUCHER','MANUAL','CUSTOMER_RATE','COUPON','GIFT']}");
        PricedBasket other = shop.article(house, "A2", 100, 1);

        assertThat(other.quote().totalMinor()).as("the voucher, then 10 %").isEqualTo(8_190);
        shop.pay(house, other, Shop.cash(8_190));
        House neighbour = shop.open();
        assertThat(shop.article(neighbour, "A1", 10_000, 1).quote().totalMinor())
                .isEqualTo(10_000);
        assertThat(sql.count(
                        "select count(*) from audit_event where store_id = ? and permission = ? and subject = ?",
                        house.storeId(),
                        Permission.EDIT_PROGRAMMES,
                        "programme " + saved.programmeId()))
                .isEqualTo(1);
    }

    @Test
    void aBrandHasOneStackingInForce() {
        programme("STACKING", "Cumul", "{}");

        assertThatThrownBy(() -> programme("STACKING", "Autre", "{}"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("stacking.only-one"));
    }

    @Test
    void everyKindThatLowersPricesListsTheThreeParametersOnce() {
        assertThat(programmeKinds.all(house.office(5)))
                .filteredOn(kind -> List.of(
                                "PROMOTION",
                                "COUPON",
                                "CONDITIONAL_DISCOUNT",
                                "CLUB_CARD",
                                "POINTS",
                                "EARNED_VOUCHER",
                                "POUCH",
                                "BIRTHDAY")
                        .contains(kind.kind()))
                .hasSize(8)
                .allSatisfy(kind -> assertThat(kind.params())
                        .extracting(ProgrammeKinds.Param::name)
                        .doesNotHaveDuplicates()
                        .contains("appliesToDiscounted", "appliesToOnSale", "exclusiveCategory"));
    }

    private long customerOf(String group) {
        long customer = fixtures.customer(house, "Durand", 0);
        words.join(customer, words.group(house, group));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return customer;
    }

    private Instrument birthdayCard(String params) {
        long customer = birthdays.born(house, LocalDate.of(1985, 3, 2));
        birthdays.run(house, birthdays.programme(house, json(params)), TODAY);
        return instruments.ofCustomer(house.brandId(), customer).get(0);
    }

    private Quote discounted(String reference, long priceMinor) {
        long product = fixtures.product(house, reference, priceMinor);
        sql.update("update product set discounted = 1 where id = ?", product);
        return shop.edit(house, new BasketChange.AddArticle(product, 1)).quote();
    }

    private Quote scan(Instrument card) {
        return scanCode.scan(house.till(5), new ScanCode.Request(house.tillId(), card.code(), 1))
                .basket()
                .quote();
    }

    private Quote lay(Claim claim) {
        return shop.edit(house, new BasketChange.LayClaim(claim)).quote();
    }

    private SaveProgramme.Saved programme(String kind, String name, String params) {
        return saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, name, json(params)));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static String said(Quote quote, String rule, Locale locale) {
        return ReasonText.of(LoyaltyWords.notApplied(quote, rule).why(), locale);
    }
}
