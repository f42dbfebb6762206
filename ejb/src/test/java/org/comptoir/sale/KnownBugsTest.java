package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bugs of systems of this kind (reliability, section 1), each tried here; the others have a test of their own. */
@UseCases
class KnownBugsTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    CompleteSale completeSale;

    @Inject
    EditBasket editBasket;

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
    void b6_afterAnyJumpOfTheDateTheTillCanSell() {
        List<Duration> jumps = List.of(
                Duration.ofHours(1),
                Duration.ofHours(-1),
                Duration.ofDays(1),
                Duration.ofDays(-1),
                Duration.ofDays(31),
                Duration.ofDays(3653));

        long number = 0;
        for (Duration jump : jumps) {
            clock.advance(jump);
            Sale sale = sell(1000);
            assertThat(sale.header().ticketNo()).isEqualTo(++number);
        }
        for (String night : List.of("2026-10-25T00:59:59Z", "2026-10-25T01:00:01Z", "2027-03-28T01:00:01Z")) {
            clock.set(Instant.parse(night));
            assertThat(sell(1000).header().ticketNo()).isEqualTo(++number);
        }
    }

    @Test
    void b7_aSaleSentOneToFiveTimesEarnsItsPointsOnce() {
        long customer = fixtures.customer(house, "Durand", 0);
        for (int times = 1; times <= 5; times++) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
            CompleteSale.Request request =
                    shop.request(house, shop.article(house, "A" + times, 1000, 1), UUID.randomUUID(), Shop.cash(1000));
            for (int i = 0; i < times; i++) {
                completeSale.complete(house.till(1), request);
            }

            assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(times);
            assertThat(shop.balance(AccountKind.VISITS, customer)).isEqualTo(times);
        }
    }

    @Test
    void b8_payingOneOpenTicketLeavesTheCardOfTheOtherAlone() {
        Instrument first = shop.giftCard(house, 5000);
        Instrument second = shop.giftCard(house, 5000);
        long product = fixtures.product(house, "A1", 5000);
        PricedBasket here = shop.edit(house, new BasketChange.AddArticle(product, 1));
        editBasket.edit(
                house.till(5), new EditBasket.Request(house.secondTillId(), new BasketChange.AddArticle(product, 1)));

        shop.pay(house, here, Shop.with(first));

        assertThat(read(first).balanceMinor()).isZero();
        assertThat(read(second).balanceMinor()).isEqualTo(5000);
        assertThat(sql.count("select count(*) from payment where instrument_id = ?", second.id()))
                .isZero();
    }

    @Test
    void b9_aCardWithoutBalanceGetsBackWhatItPaidAndNoMore() {
        Instrument card = shop.giftCard(house, 3000);
        Sale sale = shop.pay(house, shop.article(house, "A1", 3000, 1), Shop.with(card));
        assertThat(read(card).balanceMinor()).isZero();
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);

        shop.takeBack(house, sale);

        assertThat(read(card).balanceMinor()).isEqualTo(3000);
        assertThatThrownBy(() -> shop.takeBack(house, sale))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.nothing-left"));
    }

    @Test
    void b9_aSoldCardThatIsUsedUpCannotBePaidBack() {
        Sale sold = shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(3000, null)), Shop.cash(3000));
        Instrument card = shop.only(instruments.issuedBy(sold.header().id()), house);
        shop.pay(house, shop.article(house, "A1", 3000, 1), Shop.with(card));

        assertThatThrownBy(() -> shop.takeBack(house, sold))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.card-used"));
    }

    @Test
    void b10_aSecondClickIsTheFirstSaleAndANewBasketIsNot() {
        PricedBasket basket = shop.article(house, "A1", 1000, 1);
        UUID id = UUID.randomUUID();
        CompleteSale.Request click = shop.request(house, basket, id, Shop.cash(1000));

        Sale first = completeSale.complete(house.till(1), click).sale();
        shop.article(house, "A2", 700, 1);
        CompleteSale.Completed second = completeSale.complete(house.till(1), click);

        assertThat(second.replayed()).isTrue();
        assertThat(second.sale()).isEqualTo(first);
        assertThat(sql.count("select count(*) from sale where till_id = ?", house.tillId()))
                .isEqualTo(1);
    }

    private Sale sell(long priceMinor) {
        String reference = "A" + UUID.randomUUID().toString().substring(0, 8);
        return shop.pay(house, shop.article(house, reference, priceMinor, 1), Shop.cash(priceMinor));
    }

    private Instrument read(Instrument instrument) {
        return instruments.byId(house.brandId(), instrument.id()).orElseThrow();
    }
}
