package org.comptoir.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.customer.query.CustomerPanels;
import org.comptoir.harness.UseCases;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.ExpirePoints;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.loyalty.points.domain.PointsTerms.NegativeBalance;
import org.comptoir.loyalty.points.domain.PointsTerms.Per;
import org.comptoir.loyalty.points.domain.PointsTerms.Upkeep;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is less than a whole point stays with the customer for the next sale (D-09): a point for every 10.00. */
@UseCases
class KeptFractionTest extends KeptFractions {

    @Inject
    CompleteSale completeSale;

    @Inject
    CustomerPanels panels;

    @Inject
    VoidSale voidSale;

    @Inject
    ExchangeGoods exchangeGoods;

    @Test
    void threeSalesOfAFractionMakeAPointAtTheThird() {
        Sale first = buy(370, 1);
        has(0, 37);
        buy(370, 1);
        has(0, 74);
        assertThat(desk.lots(customer)).isEmpty();

        attach();
        PricedBasket basket = shop.article(house, name(), 370, 1);
        assertThat(basket.quote().pointsEarned()).isEqualTo(1);
        Sale third = shop.pay(house, basket, Shop.cash(370));

        has(1, 11);
        assertThat(desk.lots(customer)).containsExactly(1L);
        assertThat(first.header().pointsEarned()).isZero();
        assertThat(third.header().pointsEarned()).isEqualTo(1);
        assertThat(third.effects()).isEqualTo(basket.quote().effects());
        assertThat(third.effects())
                .extracting(Effect::kind, Effect::unit, Effect::amount)
                .containsExactly(tuple(Effect.Kind.POINTS, "PTS", 1L), tuple(Effect.Kind.COUNTED, "PTS/100", -63L));
    }

    @Test
    void theQuoteSaysWhatIsKeptAndWhatWouldMakeThePoint() {
        buy(370, 1);
        attach();
        PricedBasket basket = shop.article(house, name(), 370, 1);

        assertThat(basket.quote().notApplied())
                .filteredOn(no -> no.rule().equals("points"))
                .singleElement()
                .satisfies(no -> {
                    assertThat(no.why().code()).isEqualTo("points.below-point");
                    assertThat(no.why().args()).containsExactly("0.74");
                    assertThat(no.unlock().args()).containsExactly("2.60");
                });

        basket = shop.article(house, name(), 260, 1);
        assertThat(basket.quote().pointsEarned()).isEqualTo(1);
        shop.pay(house, basket, Shop.cash(630));
        has(1, 0);
    }

    @Test
    void thePanelShowsWhatIsKeptBesideThePoints() {
        buy(1_370, 1);

        CustomerPanels.CustomerPanel panel = panels.panel(house.till(1), customer);

        assertThat(panel.points()).isEqualTo(1);
        assertThat(panel.pointHundredths()).isEqualTo(37);
        assertThat(panel.pointsDebt()).isZero();
    }

    @Test
    void aReplayKeepsNothingTwice() {
        attach();
        PricedBasket basket = shop.article(house, name(), 1_370, 1);
        CompleteSale.Request request = shop.request(house, basket, UUID.randomUUID(), Shop.cash(1_370));

        completeSale.complete(house.till(5), request);
        CompleteSale.Completed again = completeSale.complete(house.till(5), request);

        assertThat(again.replayed()).isTrue();
        has(1, 37);
    }

    @Test
    void aVoidAndAnExchangeCountWhatIsLeft() {
        buy(370, 1);
        Sale voided = buy(1_700, 1);
        has(2, 7);
        voidSale.undo(
                house.till(5),
                new VoidSale.Request(
                        UUID.randomUUID(), house.tillId(), null, voided.header().id(), "erreur", false));
        has(0, 37);

        Sale sale = buy(790, 1);
        has(1, 16);
        fixtures.product(house, "AUTRE", 1_250);
        exchangeGoods.exchange(
                house.rest(),
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(
                                sale.header().id(), List.of(new ReturnPlan.Units(1, 1)), RefundAs.ORIGINAL, "taille"),
                        sellOne("AUTRE", 1_250, 460)));

        has(1, 62);
    }

    @Test
    void whatWasKeptStaysWhenTheProgrammeKeepsNothingMore() {
        Sale kept = buy(1_370, 1);
        desk.change(house, PointsTerms.of(1, 1000, false, false, 0));
        Sale plain = buy(1_970, 1);
        has(2, 37);

        shop.takeBack(house, kept);
        has(1, 0);
        shop.takeBack(house, plain);
        has(0, 0);
    }

    @Test
    void nothingIsKeptWithoutACustomer() {
        Sale sale = shop.pay(house, shop.article(house, name(), 370, 1), Shop.cash(370));

        assertThat(sale.effects()).isEmpty();
        has(0, 0);
    }

    @Test
    void whoStaysAwayLosesTheHundredthsAsWell() {
        desk.change(house, keeping(Per.SALE, new Upkeep(12, 0, 0, null)));
        buy(2_370, 1);
        long small = fixtures.customer(house, "Petit", 0);
        Sale less = buy(small, 370, 1);
        clock.set(Instant.parse("2019-03-01T09:00:00Z"));
        assertThat(expire("2019-03-01")).isEqualTo(new ExpirePoints.Ended(0, 0));
        has(2, 37);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));

        assertThat(expire("2019-03-02")).isEqualTo(new ExpirePoints.Ended(1, 2));

        has(0, 0);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isZero();
        assertThat(expire("2019-03-02")).as("a replay").isEqualTo(new ExpirePoints.Ended(0, 0));
        shop.takeBack(house, less);
        assertThat(shop.balance(AccountKind.POINTS, small))
                .as("owed, as points are that ended before their sale came back")
                .isEqualTo(-1);
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isEqualTo(63);
        buy(small, 370, 1);
        assertThat(shop.balance(AccountKind.POINTS, small)).isZero();
        assertThat(shop.balance(AccountKind.POINT_HUNDREDTHS, small)).isZero();
    }

    @ParameterizedTest
    @EnumSource(NegativeBalance.class)
    void whatLowersADebtIsNotReset(NegativeBalance below) {
        desk.change(house, keeping(Per.SALE, new Upkeep(12, 0, 0, below)));
        Sale sale = buy(1_370, 1);
        buy(250, 1);
        desk.give(house, customer, -1);
        shop.takeBack(house, sale);
        owes(below, 25);
        clock.set(Instant.parse("2019-03-02T09:00:00Z"));

        expire("2019-03-02");

        owes(below, 25);
    }

    private SellBasket.Request sellOne(String reference, long total, long cash) {
        WantedBasket.Article article = new WantedBasket.Article(reference, null, 1, null);
        return new SellBasket.Request(
                UUID.randomUUID(),
                house.tillId(),
                new WantedBasket(List.of(new WantedBasket.Line(article, null)), customer, List.of(), List.of()),
                total,
                List.of(new SellBasket.Payer(TenderKind.CASH, cash, null)),
                null,
                false);
    }
}
