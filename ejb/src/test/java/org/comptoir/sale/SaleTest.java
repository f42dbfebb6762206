package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ViewBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class SaleTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    CompleteSale completeSale;

    @Inject
    EditBasket editBasket;

    @Inject
    ViewBasket viewBasket;

    @Inject
    Instruments instruments;

    @Inject
    TestClock clock;

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
    void aCashSaleGivesChangeAndTheNextTicketNumber() {
        Sale first = shop.pay(house, shop.article(house, "A1", 1990, 2), Shop.cash(5000));
        Sale second = shop.pay(house, shop.article(house, "A2", 500, 1), Shop.cash(500));

        assertThat(first.header().totalMinor()).isEqualTo(3980);
        assertThat(first.header().changeMinor()).isEqualTo(1020);
        assertThat(first.header().ticketNo()).isEqualTo(1);
        assertThat(second.header().ticketNo()).isEqualTo(2);
        assertThat(first.vat()).singleElement().satisfies(vat -> {
            assertThat(vat.rateBp()).isEqualTo(2000);
            assertThat(vat.vatMinor()).isEqualTo(663);
        });
        assertThat(viewBasket.view(house.till(1), house.tillId()).basket().isEmpty())
                .isTrue();
    }

    @Test
    void thePermanentRateIsTakenOffAndExplained() {
        long customer = fixtures.customer(house, "Durand", 1000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));

        PricedBasket basket = shop.article(house, "A1", 1995, 1);

        assertThat(basket.quote().totalMinor()).isEqualTo(1795);
        assertThat(basket.quote().effects())
                .anySatisfy(effect -> assertThat(effect.reason().code()).isEqualTo("permanent-rate.applied"));
        shop.pay(house, basket, Shop.bankCard(1795));
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isEqualTo(1795);
        assertThat(shop.balance(AccountKind.VISITS, customer)).isEqualTo(1);
    }

    @Test
    void at15_fractionsOfAPointAreFlooredPerSale() {
        long customer = fixtures.customer(house, "Durand", 0);
        shop.edit(house, new BasketChange.AttachCustomer(customer));

        Sale sale = shop.pay(house, shop.article(house, "A1", 1999, 1), Shop.cash(1999));

        assertThat(sale.header().pointsEarned()).isEqualTo(1);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(1);
    }

    @Test
    void at40_theRemainderOfAGiftCardBecomesACreditNote() {
        Instrument card = shop.giftCard(house, 5000);

        Sale sale = shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(card));

        assertThat(instruments.byId(house.brandId(), card.id()).orElseThrow().status())
                .isEqualTo(InstrumentStatus.CLOSED);
        Instrument note = shop.only(instruments.issuedBy(sale.header().id()), house);
        assertThat(note.kind()).isEqualTo(InstrumentKind.CREDIT_NOTE);
        assertThat(note.balanceMinor()).isEqualTo(3170);
        assertThat(sale.header().changeMinor()).isZero();
    }

    @Test
    void at43_aGiftCardAboveTheMaximumIsRefusedAndOthersExpireAfterTheirDays() {
        assertThatThrownBy(() -> shop.edit(house, new BasketChange.SellGiftCard(50_001, null)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("gift-card.above-maximum"));

        Instrument card = shop.giftCard(house, 50_000);

        assertThat(card.expiresOn()).isEqualTo(LocalDate.of(2026, 3, 2).plusDays(365));
    }

    @Test
    void at69_theSameSaleSentTwiceIsBookedOnceAndAnsweredAlike() {
        Instrument card = shop.giftCard(house, 5000);
        PricedBasket basket = shop.article(house, "A1", 4000, 1);
        CompleteSale.Request request = shop.request(house, basket, UUID.randomUUID(), Shop.with(card));

        CompleteSale.Completed first = completeSale.complete(house.till(1), request);
        CompleteSale.Completed again = completeSale.complete(house.till(1), request);

        assertThat(again.replayed()).isTrue();
        assertThat(again.sale()).isEqualTo(first.sale());
        assertThat(sql.count(
                        "select count(*) from ledger_tx where sale_id = ? and kind = 'GIFT_CARD_REDEEMED'",
                        first.sale().header().id()))
                .isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherContentIsRefused() {
        PricedBasket basket = shop.article(house, "A1", 4000, 1);
        UUID id = UUID.randomUUID();
        completeSale.complete(house.till(1), shop.request(house, basket, id, Shop.cash(4000)));

        assertThatThrownBy(() -> completeSale.complete(house.till(1), shop.request(house, basket, id, Shop.cash(5000))))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("request.other-content"));
    }

    @Test
    void at71_storedValueEarnsNothingAndCannotBeBoughtWithItself() {
        long customer = fixtures.customer(house, "Durand", 1000);
        Instrument card = shop.giftCard(house, 5000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.edit(house, new BasketChange.SellGiftCard(5000, null));

        assertThat(basket.quote().totalMinor())
                .as("no reduction on stored value")
                .isEqualTo(5000);
        assertThatThrownBy(() -> shop.pay(house, basket, Shop.with(card)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("gift-card.cannot-buy-gift-card"));
        shop.pay(house, basket, Shop.cash(5000));

        assertThat(shop.balance(AccountKind.POINTS, customer)).isZero();
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isZero();
        assertThat(instruments.byId(house.brandId(), card.id()).orElseThrow().balanceMinor())
                .isEqualTo(5000);
    }

    @Test
    void aBasketThatChangedSinceTheCashierSawItIsRefusedAndStays() {
        PricedBasket seen = shop.article(house, "A1", 1000, 1);
        shop.article(house, "A2", 500, 1);

        assertThatThrownBy(() -> shop.pay(house, seen, Shop.cash(1000)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("basket.changed"));

        assertThat(viewBasket.view(house.till(1), house.tillId()).basket().lines())
                .hasSize(2);
    }

    @Test
    void tooMuchOnACardIsRefusedBecauseOnlyCashGivesChange() {
        PricedBasket basket = shop.article(house, "A1", 1000, 1);

        assertThatThrownBy(() -> shop.pay(house, basket, Shop.bankCard(1001)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("payment.no-change"));
    }

    @Test
    void anExpiredGiftCardIsRefusedAndNothingIsBooked() {
        Instrument card = shop.giftCard(house, 5000);
        clock.advance(java.time.Duration.ofDays(366));
        PricedBasket basket = shop.article(house, "A1", 1000, 1);

        assertThatThrownBy(() -> shop.pay(house, basket, Shop.with(card)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("gift-card.expired"));
    }

    @Test
    void aSellerWhoDoesNotExistIsRefused() {
        PricedBasket basket = shop.article(house, "A1", 1000, 1);
        CompleteSale.Request request = new CompleteSale.Request(
                UUID.randomUUID(),
                house.tillId(),
                null,
                basket.version(),
                null,
                1000,
                java.util.List.of(Shop.cash(1000)),
                -1L,
                false);

        assertThatThrownBy(() -> completeSale.complete(house.till(1), request))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("seller.unknown"));
    }

    @Test
    void aTillOfAnotherStoreIsRefused() {
        House other = shop.open();

        assertThatThrownBy(() -> editBasket.edit(
                        house.till(5), new EditBasket.Request(other.tillId(), new BasketChange.Clear())))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("till.other-store"));
    }

    @Test
    void undoTakesBackOneChangeAfterTheOther() {
        PricedBasket one = shop.article(house, "A1", 1000, 1);
        shop.edit(house, new BasketChange.SetQuantity(1, 5));
        shop.edit(house, new BasketChange.Clear());

        assertThat(shop.edit(house, new BasketChange.Undo()).basket().line(1).quantity())
                .isEqualTo(5);
        assertThat(shop.edit(house, new BasketChange.Undo()).basket().lines())
                .isEqualTo(one.basket().lines());
        assertThat(shop.edit(house, new BasketChange.Undo()).basket().isEmpty()).isTrue();
    }

    @Test
    void aPriceIsChangedOnlyByWhoMayAndWithAReason() {
        shop.article(house, "A1", 1000, 1);
        BasketChange.OverridePrice change = new BasketChange.OverridePrice(1, 800, "tache");

        assertThatThrownBy(() -> editBasket.edit(house.till(2), new EditBasket.Request(house.tillId(), change)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("access.denied"));
        PricedBasket changed = shop.edit(house, change);

        assertThat(changed.quote().totalMinor()).isEqualTo(800);
        assertThat(sql.count(
                        "select count(*) from audit_event where permission = 'OVERRIDE_PRICE' and store_id = ?",
                        house.storeId()))
                .isEqualTo(2);
    }
}
