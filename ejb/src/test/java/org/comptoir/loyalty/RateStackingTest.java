package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.pricing.application.SwitchOff;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.ReasonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The best single rate of the customer, line by line, never the sum (D-20); the others say why they lost. */
@UseCases
class RateStackingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveVipCard saveVipCard;

    House house;
    long customer;

    @BeforeEach
    void aCustomerWithEveryRate() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 500);
        words.join(customer, words.group(house, "VP"));
        long card = fixtures.product(house, "CARTECLUB", 1_000);
        words.programme(
                house,
                ClubTerms.KIND,
                new ClubTerms(
                        1_000,
                        "CARTECLUB",
                        null,
                        true,
                        365,
                        null,
                        null,
                        List.of(new ClubTerms.Privilege(TODAY, TODAY, "Anniversaire", 500))));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.pay(house, shop.edit(house, new BasketChange.AddArticle(card, 1)), Shop.cash(950));
        words.programme(
                house,
                ConditionalTerms.KIND,
                new ConditionalParams(List.of(new ConditionalParams.Row("VP", null, null, null, 1_200))));
        saveVipCard.save(
                house.office(5), new SaveVipCard.Request(null, null, "#VIP#1", customer, 2_000, TODAY, List.of()));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void vip20BeatsClub15AndEveryLoserSaysSo() {
        shop.article(house, "A1", 10_000, 1);

        Quote quote = lay(new Claim("vip-card", 0, null, null, "#VIP#1"));

        assertThat(LoyaltyWords.takenOff(quote, "vip-card")).isEqualTo(2_000);
        assertThat(quote.discountMinor()).isEqualTo(2_000);
        assertThat(said(quote, "club-card", Locale.ENGLISH)).isEqualTo("15 % is less than the VIP card gives: 20 %.");
        assertThat(said(quote, "conditional", Locale.FRENCH))
                .isEqualTo("12 % : moins que la carte VIP, qui donne 20 %.");
        assertThat(said(quote, "permanent-rate", Locale.GERMAN))
                .isEqualTo("5 % ist weniger, als die VIP-Karte gibt: 20 %.");
    }

    @Test
    void withTheWinnerSwitchedOffTheNextBestCounts() {
        shop.article(house, "A1", 10_000, 1);
        lay(new Claim("vip-card", 0, null, null, "#VIP#1"));

        Quote club = lay(new Claim(SwitchOff.KIND, 0, null, null, "vip-card"));
        Quote group = lay(new Claim(SwitchOff.KIND, 0, null, null, "club-card"));

        assertThat(LoyaltyWords.takenOff(club, "club-card")).isEqualTo(1_500);
        assertThat(said(club, "vip-card", Locale.ENGLISH)).isEqualTo("Switched off for this sale: the VIP card.");
        assertThat(LoyaltyWords.takenOff(group, "conditional")).isEqualTo(1_200);
        assertThat(group.discountMinor()).isEqualTo(1_200);
    }

    private Quote lay(Claim claim) {
        return shop.edit(house, new BasketChange.LayClaim(claim)).quote();
    }

    private static String said(Quote quote, String rule, Locale locale) {
        return ReasonText.of(LoyaltyWords.notApplied(quote, rule).why(), locale);
    }
}
