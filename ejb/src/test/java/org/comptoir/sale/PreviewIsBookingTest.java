package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.property.Dice;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.Sales;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the cashier saw is what was stored: random baskets, their quotes held against the stored documents. */
@UseCases
class PreviewIsBookingTest {

    private static final int BASKETS = 60;
    private static final long SEED = 20_260_302;

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Vouchers vouchers;

    @Inject
    Sales sales;

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
    void theStoredEffectsAreThoseOfTheQuote() {
        Dice dice = new Dice(SEED);
        List<Long> customers = List.of(
                fixtures.customer(house, "Durand", 0),
                fixtures.customer(house, "Martin", 1234),
                fixtures.customer(house, "Petit", 5000));
        for (int i = 0; i < BASKETS; i++) {
            PricedBasket basket = basket(dice, customers, i);
            Quote quote = basket.quote();

            Sale answered = shop.pay(house, basket, Shop.cash(quote.totalMinor()));
            Sale stored = sales.byId(house.brandId(), answered.header().id()).orElseThrow();

            assertThat(stored.effects()).isEqualTo(quote.effects());
            assertThat(stored.vat()).isEqualTo(quote.vat());
            assertThat(stored.header().totalMinor()).isEqualTo(quote.totalMinor());
            assertThat(stored.header().discountMinor()).isEqualTo(quote.discountMinor());
            assertThat(stored.header().pointsEarned()).isEqualTo(quote.pointsEarned());
            assertThat(stored.lines().stream().map(SaleLine::netMinor))
                    .containsExactlyElementsOf(
                            quote.lines().stream().map(Quote.Line::netMinor).toList());
            assertThat(stored.lines().stream().map(SaleLine::vatMinor))
                    .containsExactlyElementsOf(
                            quote.lines().stream().map(Quote.Line::vatMinor).toList());
        }
    }

    private PricedBasket basket(Dice dice, List<Long> customers, int number) {
        if (!dice.oneIn(4)) {
            shop.edit(house, new BasketChange.AttachCustomer(dice.any(customers)));
        }
        if (dice.oneIn(2)) {
            long voucher = vouchers.issue(house, null, 1 + dice.below(9_000), 30);
            shop.edit(house, BasketChange.LayClaim.voucher(voucher));
        }
        PricedBasket basket = null;
        int lines = dice.between(1, 6);
        for (int line = 0; line < lines; line++) {
            long product = fixtures.product(
                    house, "R" + number + "-" + line, 1 + dice.price(), dice.any(List.of(550, 1000, 2000)));
            basket = shop.edit(house, new BasketChange.AddArticle(product, dice.between(1, 4)));
        }
        return basket;
    }
}
