package org.comptoir.loyalty.tombola;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.application.Ledger;
import org.comptoir.ledger.domain.Account;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A further kind of programme is a package of its own: till, REST, checkout and return take it as it comes. */
@UseCases
class UnknownProgrammeTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    ScanCode scanCode;

    @Inject
    SellBasket sellBasket;

    @Inject
    Ledger ledger;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        words.programme(house, Tombola.KIND, new Tombola.Terms(100));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void theTillScansItPricesItBooksItAndTakesItBack() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket without = shop.article(house, "A1", 1_000, 1);
        assertThat(LoyaltyWords.notApplied(without.quote(), Tombola.RULE)
                        .unlock()
                        .code())
                .isEqualTo("tombola.draw");

        PricedBasket with = scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), "tombola-7", 1))
                .basket();
        Sale sale = shop.pay(house, with, Shop.cash(900));

        assertThat(sale.effects())
                .filteredOn(effect -> effect.rule().equals(Tombola.RULE))
                .extracting(Effect::kind)
                .containsExactlyInAnyOrder(Effect.Kind.COUPON, Effect.Kind.COUNTED);
        assertThat(wins()).isEqualTo(1);
        assertThat(shop.takeBack(house, sale).header().totalMinor()).isEqualTo(-900);
        assertThat(wins()).isZero();
    }

    @Test
    void aClientLaysItByItsCode() {
        fixtures.product(house, "A1", 1_000);
        WantedBasket wanted = new WantedBasket(
                List.of(new WantedBasket.Line(new WantedBasket.Article("A1", null, 1, null), null)),
                customer,
                List.of("TOMBOLA-8"),
                List.of());

        Sale sale = sellBasket
                .sell(
                        house.rest(),
                        new SellBasket.Request(
                                java.util.UUID.randomUUID(),
                                house.tillId(),
                                wanted,
                                900,
                                List.of(new SellBasket.Payer(TenderKind.CASH, 900L, null)),
                                null,
                                false))
                .sale();

        assertThat(sale.header().discountMinor()).isEqualTo(100);
        assertThat(wins()).isEqualTo(1);
    }

    @Test
    void itsOwnRefusalsReachTheCaller() {
        shop.article(house, "A1", 1_000, 1);

        assertThatThrownBy(() -> scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), "TOMBOLA-9", 1)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("claim.needs-customer"));
        assertThatThrownBy(() -> words.programme(house, Tombola.KIND, new Tombola.Terms(0)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("tombola.prize"));
    }

    private long wins() {
        return ledger.byCode(Tombola.Booker.account(customer))
                .map(Account::balance)
                .orElse(0L);
    }
}
