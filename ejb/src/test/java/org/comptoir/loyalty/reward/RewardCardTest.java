package org.comptoir.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.campaign.birthday.BirthdayFixtures;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.application.ViewTicket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class RewardCardTest {

    @Inject
    Shop shop;

    @Inject
    BirthdayFixtures birthdays;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    ScanCode scanCode;

    @Inject
    ViewTicket viewTicket;

    @Inject
    TestClock clock;

    House house;
    long customer;
    Instrument rate;
    Instrument gift;

    @BeforeEach
    void aBirthdayCustomerWithBothCards() {
        house = shop.open();
        fixtures.product(house, "POCHETTE", 2000);
        customer = birthdays.born(house, LocalDate.of(1985, 3, 2));
        long programme =
                birthdays.programme(house, "{\"rateBp\":1500,\"productReference\":\"POCHETTE\",\"validityDays\":30}");
        birthdays.run(house, programme, LocalDate.of(2026, 3, 2));
        rate = card(true);
        gift = card(false);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at34_aRateCardAdjustsItselfToTheBasket() {
        shop.article(house, "A1", 6000, 1);
        PricedBasket hundred = shop.article(house, "A2", 4000, 1);
        assertThat(hundred.quote().totalMinor()).isEqualTo(10_000);

        PricedBasket lowered = scan(rate);
        assertThat(lowered.basket().customerId()).as("its owner").isEqualTo(customer);
        assertThat(lowered.quote().discountMinor()).isEqualTo(1500);
        assertThat(lowered.quote().totalMinor()).isEqualTo(8500);

        PricedBasket sixty = shop.edit(house, new BasketChange.RemoveLine(2));
        assertThat(sixty.quote().discountMinor()).isEqualTo(900);
        Sale sale = shop.pay(house, sixty, Shop.cash(5100));

        assertThat(sale.header().totalMinor()).isEqualTo(5100);
        assertThat(read(rate).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(read(rate).balanceMinor()).isZero();
        assertThat(read(gift).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void at35_aGiftIsTwoAmountsAndTheRateIsNotTakenOffIt() {
        shop.article(house, "A1", 10_000, 1);
        scan(gift);
        PricedBasket both = scan(rate);

        assertThat(both.quote().lines()).hasSize(2).anySatisfy(line -> {
            assertThat(line.item().reference()).isEqualTo("POCHETTE");
            assertThat(line.listMinor()).isEqualTo(2000);
            assertThat(line.discountMinor()).isEqualTo(2000);
        });
        assertThat(both.quote().totalMinor()).isEqualTo(8500);
        Sale sale = shop.pay(house, both, Shop.cash(8500));

        assertThat(sale.header().totalMinor()).isEqualTo(8500);
        assertThat(sale.header().pointsEarned()).isEqualTo(8);
        List<String> ticket = TicketText.of(
                        viewTicket.view(house.till(1), sale.header().id()))
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip())
                .toList();
        int given = indexOf(ticket, "POCHETTE");
        assertThat(ticket.get(given)).as("what it is worth").endsWith(" 20,00 €");
        assertThat(ticket.get(given + 1)).as("what is taken off").endsWith(" -20,00 €");
        assertThat(read(gift).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(read(rate).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void whatIsLaidIsUsedOnce() {
        PricedBasket basket = shop.article(house, "A1", 10_000, 1);
        assertThat(basket.quote().totalMinor()).isEqualTo(10_000);
        shop.pay(house, scan(rate), Shop.cash(8500));

        shop.article(house, "A3", 1000, 1);
        assertThatThrownBy(() -> scan(rate))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("reward-card.used-up"));
    }

    @Test
    void anotherCustomersCardIsRefusedAndAloneItWaits() {
        PricedBasket alone = scan(rate);
        assertThat(alone.quote().notApplied()).anySatisfy(no -> {
            assertThat(no.why().code()).isEqualTo("reward-card.nothing-to-reduce");
            assertThat(no.unlock().code()).isEqualTo("reward-card.add-article");
        });
        shop.edit(house, new BasketChange.Clear());

        shop.edit(house, new BasketChange.AttachCustomer(fixtures.customer(house, "Martin", 0)));
        assertThatThrownBy(() -> scan(rate))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("reward-card.other-customer"));
    }

    @Test
    void aWholeReturnGivesTheUseBackWithAGraceAndAPartialOneDoesNot() {
        shop.article(house, "A1", 5000, 2);
        Sale sale = shop.pay(house, scan(rate), Shop.cash(8500));

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(read(rate).status()).isEqualTo(InstrumentStatus.CLOSED);
        clock.advance(Duration.ofDays(40));
        Sale rest = shop.takeBack(house, sale);

        assertThat(rest.header().totalMinor()).isEqualTo(-4250);
        assertThat(read(rate).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(rate).balanceMinor()).isEqualTo(1);
        assertThat(read(rate).expiresOn()).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    @Test
    void aReturnedSaleWithAGiftGivesBothCardsBack() {
        shop.article(house, "A1", 10_000, 1);
        scan(gift);
        Sale sale = shop.pay(house, scan(rate), Shop.cash(8500));

        Sale back = shop.takeBack(house, sale);

        assertThat(back.header().totalMinor()).isEqualTo(-8500);
        assertThat(read(gift).balanceMinor()).isEqualTo(1);
        assertThat(read(rate).balanceMinor()).isEqualTo(1);
    }

    @Test
    void whoTakesTheCardOffTakesTheGiftOff() {
        shop.article(house, "A1", 10_000, 1);
        scan(gift);
        PricedBasket without =
                shop.edit(house, new BasketChange.LiftClaim(Claim.onInstrument("reward-card", gift.id())));

        assertThat(without.quote().lines()).hasSize(1);
        assertThat(without.quote().totalMinor()).isEqualTo(10_000);
    }

    private PricedBasket scan(Instrument card) {
        return scanCode.scan(house.till(5), new ScanCode.Request(house.tillId(), card.code(), 1))
                .basket();
    }

    private Instrument card(boolean ofRate) {
        return instruments.ofCustomer(house.brandId(), customer).stream()
                .filter(card -> (card.reward().rate() != null) == ofRate)
                .findFirst()
                .orElseThrow();
    }

    private static int indexOf(List<String> ticket, String word) {
        for (int i = 0; i < ticket.size(); i++) {
            if (ticket.get(i).contains(word)) {
                return i;
            }
        }
        throw new AssertionError(word + " is not on " + ticket);
    }

    private Instrument read(Instrument card) {
        return instruments.byId(house.brandId(), card.id()).orElseThrow();
    }
}
