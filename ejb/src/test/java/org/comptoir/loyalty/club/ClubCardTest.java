package org.comptoir.loyalty.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.loyalty.club.query.ClubStatus;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.application.SwitchOff;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ClubCardTest {

    private static final List<ClubTerms.Privilege> BLACK_FRIDAY = List.of(
            new ClubTerms.Privilege(LocalDate.of(2019, 11, 29), LocalDate.of(2019, 12, 1), "Black Friday", 500));

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ClubStatus status;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;
    long customer;
    long card;
    long renewal;
    int articles;

    @BeforeEach
    void open() {
        on("2019-03-01");
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        card = fixtures.product(house, "CARTECLUB", 2_000);
        renewal = fixtures.product(house, "RCARTECLUB", 1_000);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at61_365DaysBoughtOn1March2019LastTo29February2020() {
        club(365);
        sell(card, 1, 2_000);

        assertThat(of().expiresOn()).isEqualTo("2020-02-29");
        on("2020-02-29");
        assertThat(takenOff()).isEqualTo(1_000);
        on("2020-03-01");
        Quote quote = article().quote();
        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "club-card").why().args()).containsExactly("2020-02-29");
        assertThat(LoyaltyWords.notApplied(quote, "club-card").unlock().args()).containsExactly("RCARTECLUB");
        assertThat(of().active()).isFalse();
    }

    @Test
    void at61_aRenewalExtendsFromTheLaterOfTodayAndTheLastDay() {
        club(365);
        sell(card, 1, 2_000);

        on("2020-02-20");
        sell(renewal, 1, 1_000);
        assertThat(of().expiresOn()).as("from the last day").isEqualTo("2021-02-28");
        on("2021-06-15");
        sell(renewal, 1, 1_000);

        assertThat(of().expiresOn()).as("from today").isEqualTo("2022-06-15");
        assertThat(of().since()).isEqualTo("2021-06-15");
    }

    @Test
    void at61_thePrivilegeCountsOnItsDaysOnly() {
        club(365);
        sell(card, 1, 2_000);

        on("2019-11-28");
        assertThat(takenOff()).isEqualTo(1_000);
        on("2019-11-29");
        assertThat(takenOff()).isEqualTo(1_500);
        assertThat(of().privilege()).isEqualTo("Black Friday");
        on("2019-12-01");
        assertThat(takenOff()).isEqualTo(1_500);
        on("2019-12-02");
        assertThat(takenOff()).isEqualTo(1_000);
    }

    @Test
    void theProductMakesNobodyAMemberWithoutACustomerAndTheRateNeedsAMember() {
        club(365);
        Quote anonymous = shop.edit(house, new BasketChange.AddArticle(card, 1)).quote();
        assertThat(LoyaltyWords.notApplied(anonymous, "club-membership")
                        .unlock()
                        .code())
                .isEqualTo("club.attach-customer");
        assertThat(LoyaltyWords.notApplied(anonymous, "club-card").why().code()).isEqualTo("club.no-customer");

        Quote bought =
                shop.edit(house, new BasketChange.AttachCustomer(customer)).quote();

        assertThat(bought.discountMinor()).as("not in the sale that buys it").isZero();
        assertThat(LoyaltyWords.notApplied(bought, "club-card").unlock().args()).containsExactly("CARTECLUB");
    }

    @Test
    void aReturnTakesItBackUnitByUnitAndWhatWasBoughtLaterGoesOnCounting() {
        club(100);
        Sale three = sell(card, 3, 6_000);
        assertThat(of().expiresOn()).isEqualTo("2019-12-26");

        shop.takeBack(house, three, new ReturnPlan.Units(1, 1));
        assertThat(of().expiresOn()).isEqualTo("2019-09-17");
        on("2019-04-01");
        sell(renewal, 1, 1_000);
        assertThat(of().expiresOn()).isEqualTo("2019-12-26");
        Sale rest = shop.takeBack(house, three);

        assertThat(of().expiresOn()).as("the renewal alone, from its day").isEqualTo("2019-07-10");
        assertThat(rest.effects())
                .filteredOn(effect -> effect.rule().equals("club-membership"))
                .singleElement()
                .satisfies(effect -> assertThat(effect.amount()).isEqualTo(-200));
    }

    @Test
    void switchingTheRateOffTakesNoMembershipAway() {
        club(365);
        shop.edit(house, new BasketChange.LayClaim(new Claim(SwitchOff.KIND, 0, null, null, "club-card")));

        sell(card, 1, 2_000);

        assertThat(of().active()).isTrue();
    }

    @Test
    void articlesThatAreDiscountedCountOnlyWhenTheClubSaysSo() {
        SaveProgramme.Saved saved = club(365);
        sell(card, 1, 2_000);
        long discounted = fixtures.product(house, "SOLDE", 10_000);
        sql.update("update product set discounted = 1 where id = ?", discounted);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Quote without =
                shop.edit(house, new BasketChange.AddArticle(discounted, 1)).quote();
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        saved.programmeId(),
                        1,
                        ClubTerms.KIND,
                        "Club " + house.code(),
                        true,
                        Json.write(new ClubTerms(1_000, "CARTECLUB", null, true, 30, null, null, List.of()))));
        Quote with = article().quote();

        assertThat(without.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(without, "club-card").why().code()).isEqualTo("club.no-article");
        assertThat(with.discountMinor()).isEqualTo(2_000);
        assertThat(of().expiresOn()).as("what was bought keeps its days").isEqualTo("2020-02-29");
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        refused("club.validity", terms(0, null, null));
        refused("club.validity", terms(365, 31, 12));
        refused("club.validity", terms(0, 30, 2));
        refused("article.unknown", new ClubTerms(1_000, "RIEN", null, false, 365, null, null, List.of()));
        refused("club.rate", new ClubTerms(0, "CARTECLUB", null, false, 365, null, null, List.of()));
        refused("rate.range", new ClubTerms(10_001, "CARTECLUB", null, false, 365, null, null, List.of()));
        refused("rate.range", privileged(1_000, 10_001));
        refused("club.privilege-rate", privileged(6_000, 4_001));
        words.programme(house, ClubTerms.KIND, privileged(6_000, 4_000));
    }

    private static ClubTerms privileged(int rate, int privilege) {
        LocalDate day = LocalDate.of(2019, 11, 29);
        return new ClubTerms(
                rate,
                "CARTECLUB",
                null,
                false,
                365,
                null,
                null,
                List.of(new ClubTerms.Privilege(day, day, "Black Friday", privilege)));
    }

    private void refused(String code, ClubTerms terms) {
        assertThatThrownBy(() -> words.programme(house, ClubTerms.KIND, terms))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }

    private SaveProgramme.Saved club(int days) {
        return words.programme(house, ClubTerms.KIND, terms(days, null, null));
    }

    private static ClubTerms terms(int days, Integer endDay, Integer endMonth) {
        return new ClubTerms(1_000, "CARTECLUB", "RCARTECLUB", false, days, endDay, endMonth, BLACK_FRIDAY);
    }

    private Sale sell(long product, int quantity, long total) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.edit(house, new BasketChange.AddArticle(product, quantity));
        return shop.pay(house, basket, Shop.cash(total));
    }

    private PricedBasket article() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return shop.article(house, "A" + articles++, 10_000, 1);
    }

    private long takenOff() {
        long takenOff = LoyaltyWords.takenOff(article().quote(), "club-card");
        shop.edit(house, new BasketChange.Clear());
        return takenOff;
    }

    private ClubStatus.Status of() {
        return status.of(house.office(1), customer).get(0);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T10:00:00Z"));
    }
}
