package org.comptoir.loyalty.vip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.vip.application.DeleteExpiredVipCards;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.loyalty.vip.query.VipCardList;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.NotApplied;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class VipCardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String MOBILE = "+33612345678";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    SaveVipCard saveVipCard;

    @Inject
    DeleteExpiredVipCards deleteExpired;

    @Inject
    VipCardList cards;

    @Inject
    ScanCode scanCode;

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
    void at04_theCardTakesItsRateOffAttachesItsOwnerAndTellsTheMobileOnce() {
        card("#VIP#0001", 2_000, TODAY.plusDays(30), MOBILE);
        shop.article(house, "A1", 3_000, 1);
        shop.article(house, "A2", 2_000, 1);

        ScanCode.Outcome scanned = scan("#VIP#0001");
        PricedBasket basket = scanned.basket();
        Sale sale = shop.pay(house, basket, Shop.cash(4_000));

        assertThat(scanned.kind()).isEqualTo(ScanCode.Kind.CLAIM);
        assertThat(basket.quote().discountMinor()).isEqualTo(1_000);
        assertThat(sale.header().totalMinor()).isEqualTo(4_000);
        assertThat(sale.header().customerId()).isEqualTo(customer);
        assertThat(cards.labels(house.till(1), basket.basket().claims()))
                .singleElement()
                .satisfies(
                        label -> assertThat(ReasonText.of(label, Locale.FRENCH)).isEqualTo("VIPCARD - 20%"));
        assertThat(messages(sale)).containsExactly("SMS " + MOBILE + " QUEUED vip-card.sms");
        Sale back = shop.takeBack(house, sale);
        assertThat(back.header().totalMinor()).isEqualTo(-4_000);
        assertThat(messages(back)).isEmpty();
    }

    @Test
    void at04_withoutAMobileNobodyIsTold() {
        card("#VIP#0002", 2_000, TODAY.plusDays(30));
        shop.article(house, "A1", 5_000, 1);

        Sale sale = shop.pay(house, scan("#vip#0002").basket(), Shop.cash(4_000));

        assertThat(messages(sale)).isEmpty();
    }

    @Test
    void at05_theLastDayIsInclusive() {
        card("#VIP#0003", 2_000, TODAY, MOBILE);
        shop.article(house, "A1", 5_000, 1);
        assertThat(scan("#VIP#0003").basket().quote().discountMinor()).isEqualTo(1_000);
        shop.edit(house, new BasketChange.Clear());

        clock.advance(Duration.ofDays(1));
        shop.article(house, "A2", 5_000, 1);

        assertThatThrownBy(() -> scan("#VIP#0003")).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo("vip-card.expired");
            assertThat(ReasonText.of(e.reason(), Locale.ENGLISH)).contains("expired on 02/03/2026");
            assertThat(ReasonText.of(e.reason(), Locale.FRENCH)).contains("expiré le 02/03/2026");
        });
    }

    @Test
    void aCardThatEndsWhileItLiesOnTheBasketCountsNoMore() {
        card("#VIP#0004", 2_000, TODAY);
        shop.article(house, "A1", 5_000, 1);
        scan("#VIP#0004");

        clock.advance(Duration.ofDays(1));
        Quote quote = shop.article(house, "A2", 1_000, 1).quote();

        assertThat(quote.discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(quote, "vip-card").why().code()).isEqualTo("vip-card.expired");
    }

    @Test
    void at05_wrongPrefixAndTakenNumberAreRefused() {
        card("#VIP#0005", 2_000, TODAY);

        refused("vip-card.number", () -> card("VIP0001", 2_000, TODAY));
        refused("vip-card.number", () -> card("#VIP#", 2_000, TODAY));
        refused("vip-card.number-taken", () -> card("#vip#0005", 1_000, TODAY));
        fixtures.product(house, "B1", 100, "#VIP#0006");
        refused("code.taken", () -> card("#VIP#0006", 1_000, TODAY));
        refused("vip-card.ended", () -> card("#VIP#0007", 1_000, TODAY.minusDays(1)));
        refused("vip-card.rate", () -> card("#VIP#0007", 0, TODAY));
        refused("rate.range", () -> card("#VIP#0007", 10_001, TODAY));
        refused("rate.range", () -> card("#VIP#0007", -1, TODAY));
        refused("mobile.international", () -> save("#VIP#0007", 1_000, TODAY, List.of("0612345678")));
    }

    @Test
    void anotherCustomersCardIsRefused() {
        card("#VIP#0008", 2_000, TODAY);
        long other = fixtures.customer(house, "Martin", 0);
        shop.edit(house, new BasketChange.AttachCustomer(other));

        refused("vip-card.other-customer", () -> scan("#VIP#0008"));
    }

    @Test
    void theCardOfTheCustomerThatWasNotShownIsToldAndTheBestRateWins() {
        long loyal = fixtures.customer(house, "Petit", 2_500);
        saveVipCard.save(
                house.office(5),
                new SaveVipCard.Request(null, null, "#VIP#0009", loyal, 2_000, TODAY, List.of("+33698765432")));
        shop.edit(house, new BasketChange.AttachCustomer(loyal));
        NotApplied hidden =
                LoyaltyWords.notApplied(shop.article(house, "A1", 10_000, 1).quote(), "vip-card");
        PricedBasket basket =
                shop.edit(house, new BasketChange.LayClaim(new Claim("vip-card", 0, null, null, "#VIP#0009")));

        assertThat(hidden.unlock().code()).isEqualTo("vip-card.show");
        NotApplied beaten = LoyaltyWords.notApplied(basket.quote(), "vip-card");
        assertThat(basket.quote().discountMinor()).isEqualTo(2_500);
        assertThat(ReasonText.of(beaten.why(), Locale.ENGLISH))
                .isEqualTo("20 % is less than the permanent rate gives: 25 %.");
        assertThat(ReasonText.of(beaten.why(), Locale.FRENCH)).contains("la remise permanente");
        assertThat(ReasonText.of(beaten.why(), Locale.GERMAN)).contains("der Dauerrabatt");
        assertThat(messages(shop.pay(house, basket, Shop.cash(7_500))))
                .as("it gave nothing")
                .isEmpty();
    }

    @Test
    void cardsAreChangedListedAndDeletedAfterTheirEnd() {
        long id = card("#VIP#0010", 2_000, TODAY);
        card("#VIP#0011", 3_000, TODAY.plusDays(1));
        VipCardList.Line shown = cards.card(house.office(1), id);
        saveVipCard.save(
                house.office(5),
                new SaveVipCard.Request(
                        id, shown.version(), null, customer, 1_500, TODAY, List.of("0033 6 12 34 56 78")));
        refused(
                "edit.conflict",
                () -> saveVipCard.save(
                        house.office(5),
                        new SaveVipCard.Request(id, shown.version(), null, customer, 1_600, TODAY, List.of())));

        clock.advance(Duration.ofDays(1));
        assertThat(cards.page(house.office(1), PageRequest.of(0, 10)).rows())
                .extracting(VipCardList.Line::number, VipCardList.Line::rateBp, VipCardList.Line::expired)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("#VIP#0010", 1_500, true),
                        org.assertj.core.groups.Tuple.tuple("#VIP#0011", 3_000, false));
        assertThat(cards.card(house.office(1), id).mobiles()).containsExactly(MOBILE);

        assertThat(deleteExpired.delete(house.office(5), new DeleteExpiredVipCards.Request()))
                .isEqualTo(1);
        assertThat(cards.page(house.office(1), PageRequest.of(0, 10)).rows())
                .extracting(VipCardList.Line::number)
                .containsExactly("#VIP#0011");
        card("#VIP#0010", 500, TODAY.plusDays(2));
        refused("access.denied", () -> deleteExpired.delete(house.office(3), new DeleteExpiredVipCards.Request()));
    }

    private ScanCode.Outcome scan(String code) {
        return scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), code, 1));
    }

    private long card(String number, int rateBp, LocalDate endsOn, String... mobiles) {
        return save(number, rateBp, endsOn, List.of(mobiles));
    }

    private long save(String number, int rateBp, LocalDate endsOn, List<String> mobiles) {
        return saveVipCard.save(
                house.office(5), new SaveVipCard.Request(null, null, number, customer, rateBp, endsOn, mobiles));
    }

    private List<String> messages(Sale sale) {
        return sql.list(
                "select channel, address, state, text_code from outbox_message where sale_id = ? order by id",
                row -> row.text("channel") + " " + row.text("address") + " " + row.text("state") + " "
                        + row.text("text_code"),
                sale.header().id());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
