package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every programme in force of the brand is in the answer: applied, or with what stood in its way. */
@UseCases
class WhyNotTest {

    private static final String POINTS = "'points':1,'sliceMinor':1000";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Programmes programmes;

    @Inject
    QuoteBasket quoteBasket;

    @Inject
    Sql sql;

    House house;
    House second;
    long customer;

    @BeforeEach
    void twoStores() {
        house = shop.open();
        second = words.secondStore(house);
        customer = fixtures.customer(house, "Durand", 0);
        words.join(customer, words.group(house, "VP"));
        fixtures.product(house, "A1", 10_000);
        fixtures.product(house, "CARTECLUB", 1_000);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void everyProgrammeOfTheBrandIsToldOnceWhereverAndWheneverItHolds() {
        everyKind();

        Quote quote = quote(null);

        for (ProgrammeVersion version : programmes.inForce(house.brandId())) {
            long applied = quote.effects().stream()
                    .map(Effect::programmeVersionId)
                    .filter(Objects::nonNull)
                    .filter(id -> id == version.id())
                    .distinct()
                    .count();
            assertThat(applied + told(quote, version.id()).size())
                    .as(version.name() + " " + told(quote, version.id()))
                    .isEqualTo(1);
        }
        assertThat(why(quote, "Soldes S2")).isEqualTo(Reason.of("promotion.other-store", "Soldes S2", "S2"));
        assertThat(why(quote, "Soldes 2025")).isEqualTo(Reason.of("promotion.over", "Soldes 2025", "2025-01-31"));
        assertThat(why(quote, "Coupon S2")).isEqualTo(Reason.of("coupon.other-store", "Coupon S2", "S2"));
        assertThat(why(quote, "Coupon 2025").code()).isEqualTo("coupon.over");
        assertThat(why(quote, "Coupon 2027").code()).isEqualTo("coupon.not-yet");
        assertThat(why(quote, "Bons S2").code()).isEqualTo("earned.other-store");
        assertThat(why(quote, "Bienvenue").code()).isEqualTo("earned.at-creation");
        assertThat(why(quote, "B Points")).isEqualTo(Reason.of("points.other-programme", "A Points"));
        assertThat(why(quote, "Points S2").code()).isEqualTo("points.other-store");
        assertThat(why(quote, "Groupe S2").code()).isEqualTo("conditional.other-store");
        assertThat(why(quote, "Anniversaire").code()).isEqualTo("birthday.outside-sales");
    }

    @Test
    void whatIsForAnotherStoreIsOnlyInTheFullExplanationAndTellsItInThreeLanguages() {
        everyKind();

        Quote quote = quote(null);

        assertThat(quote.notApplied())
                .filteredOn(no -> no.why().code().endsWith("other-store"))
                .hasSize(5)
                .allSatisfy(no -> {
                    assertThat(no.near()).isFalse();
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
                        assertThat(ReasonText.of(no.why(), locale))
                                .doesNotContain(no.why().code(), "{");
                    }
                });
        assertThat(quote.notApplied()).filteredOn(NotApplied::near).isNotEmpty();
    }

    @Test
    void inTheOtherStoreTheOtherProgrammesApply() {
        everyKind();
        shop.edit(second, new BasketChange.AttachCustomer(customer));

        Quote quote = shop.article(second, "B1", 10_000, 1).quote();

        assertThat(LoyaltyWords.takenOff(quote, "promotion")).isEqualTo(1_000);
        assertThat(why(quote, "Soldes S2")).isNull();
        assertThat(why(quote, "Groupe S2")).isNull();
    }

    @Test
    void aGiftThatPointsDoNotPayYetSaysHowManyAreMissingAndThenThatItCanBeChosen() {
        programme(
                "POINTS",
                "A Points",
                "{" + POINTS + ",'levels':[{'number':1,'points':30}],"
                        + "'gifts':[{'id':1,'kind':'DISCOUNT','reference':'REM5','level':1,'amountMinor':500}]}");
        sell(20_000);

        NotApplied missing = told(quote(number()), "points-gift");
        assertThat(missing.why()).isEqualTo(Reason.of("points.gift-missing", 10));
        assertThat(missing.unlock()).isEqualTo(Reason.of("points.collect", 10));

        sell(10_000);
        NotApplied open = told(quote(number()), "points-gift");
        assertThat(open.why()).isEqualTo(Reason.of("points.gift-open", 30, "REM5"));
        assertThat(open.unlock()).isEqualTo(Reason.of("points.choose-gift"));
        assertThat(open.near()).as("the till has a panel of gifts").isFalse();
    }

    @Test
    void aVoucherForSeveralSalesSaysWhatIsMissingAfterThisOne() {
        programme(
                "EARNED_VOUCHER",
                "Bons",
                "{'base':'CUMULATED','tiers':[{'fromMinor':50000,'reward':'PERCENT','value':1000}],"
                        + "'threshold':{'turnoverMinor':0,'visits':3}}");
        sell(20_000);

        NotApplied first = told(quote(number()), "earned");
        assertThat(first.why()).isEqualTo(Reason.of("earned.not-yet", "300.00", 2));
        assertThat(first.unlock()).isEqualTo(Reason.of("earned.missing-both", "200.00", 1, "50.00"));

        sell(10_000);
        NotApplied second = told(quote(number()), "earned");
        assertThat(second.unlock()).isEqualTo(Reason.of("earned.missing", "100.00", "50.00"));
        sell(10_000);
        assertThat(quote(number()).notApplied()).as("due").isEmpty();
    }

    private void everyKind() {
        programme("PROMOTION", "Soldes", "{'form':'PERCENT','rateBp':1000,'articles':'ZZ'}");
        programme("PROMOTION", "Soldes S2", "{'form':'PERCENT','rateBp':1000,'stores':['S2']}");
        programme("PROMOTION", "Soldes 2025", "{'form':'PERCENT','rateBp':1000,'to':'2025-01-31'}");
        programme("PROMOTION", "Soldes 2027", "{'form':'PERCENT','rateBp':1000,'from':'2027-01-01'}");
        programme("COUPON", "Coupon", "{'code':'AAA','rateBp':1000}");
        programme("COUPON", "Coupon S2", "{'code':'BBB','rateBp':1000,'stores':['S2']}");
        programme("COUPON", "Coupon 2025", "{'code':'CCC','rateBp':1000,'to':'2025-01-31'}");
        programme("COUPON", "Coupon 2027", "{'code':'DDD','rateBp':1000,'from':'2027-01-01'}");
        programme("CONDITIONAL_DISCOUNT", "Groupe", "{'rows':[{'group':'VP','rateBp':1000}]}");
        programme("CONDITIONAL_DISCOUNT", "Groupe S2", "{'rows':[{'group':'VP','store':'S2','rateBp':1500}]}");
        programme("CLUB_CARD", "Club", "{'rateBp':1000,'purchaseReference':'CARTECLUB','validityDays':30}");
        programme("POINTS", "A Points", "{" + POINTS + "}");
        programme("POINTS", "B Points", "{" + POINTS + "}");
        programme("POINTS", "Points S2", "{" + POINTS + ",'earning':{'stores':['S2']}}");
        String tiers = "'tiers':[{'fromMinor':100000,'reward':'AMOUNT','value':1000}]";
        programme("EARNED_VOUCHER", "Bons", "{'base':'PER_SALE'," + tiers + "}");
        programme("EARNED_VOUCHER", "Bons S2", "{'base':'PER_SALE','stores':['S2']," + tiers + "}");
        programme(
                "EARNED_VOUCHER",
                "Bienvenue",
                "{'base':'CREATION','tiers':[{'fromMinor':0,'reward':'AMOUNT','value':1000}]}");
        programme("BIRTHDAY", "Anniversaire", "{'amountMinor':1000,'validityDays':30}");
        programme("WALLET_TYPE", "PME", "{'code':'KDO'}");
        programme(
                "POUCH",
                "Pochette",
                "{'vouchers':[{'title':'Bienvenue','amount':7,'code':'123123123','unit':'MONTH','count':1,"
                        + "'start':'NEXT_DAY'}],'boxes':{'createdToday':true},'data':{'emailOrMobile':true}}");
    }

    private void sell(long priceMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        String reference = "V" + sql.count("select count(*) from product where brand_id = ?", house.brandId());
        shop.pay(house, shop.article(house, reference, priceMinor, 1), Shop.cash(priceMinor));
    }

    private long number() {
        return sql.count("select customer_no from customer where id = ?", customer);
    }

    private Quote quote(Long customerNo) {
        WantedBasket.Line line = new WantedBasket.Line(new WantedBasket.Article("A1", null, 1, null), null);
        return quoteBasket
                .quote(house.rest(), new WantedBasket(List.of(line), customerNo, List.of(), List.of()))
                .quote();
    }

    private static NotApplied told(Quote quote, String rule) {
        return LoyaltyWords.notApplied(quote, rule);
    }

    private static List<NotApplied> told(Quote quote, long versionId) {
        return quote.notApplied().stream()
                .filter(no -> no.programmeVersionId() != null && no.programmeVersionId() == versionId)
                .toList();
    }

    /** What is told of the programme of that name, null for nothing. */
    private Reason why(Quote quote, String name) {
        Stream<ProgrammeVersion> named = programmes.inForce(house.brandId()).stream()
                .filter(version -> version.name().equals(name));
        return told(quote, named.findFirst().orElseThrow().id()).stream()
                .map(NotApplied::why)
                .findFirst()
                .orElse(null);
    }

    private void programme(String kind, String name, String params) {
        saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, name, params.replace('\'', '"')));
    }
}
