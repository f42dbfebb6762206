package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ExchangeTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    ExchangeGoods exchangeGoods;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    Sql sql;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        fixtures.product(house, "CHER", 8_000);
        fixtures.product(house, "MOINS", 3_000);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void forSomethingDearerTheCustomerPaysTheDifference() {
        Sale sale = sell(5_000);

        ExchangeGoods.Completed done =
                exchange(sale, "CHER", 8_000, new SellBasket.Payer(TenderKind.CASH, 5_000L, null));

        assertThat(done.back().header().totalMinor()).isEqualTo(-5_000);
        assertThat(payments(done.back())).containsExactly(tuple(TenderKind.EXCHANGE, -5_000L));
        assertThat(done.sold().header().totalMinor()).isEqualTo(8_000);
        assertThat(payments(done.sold()))
                .containsExactlyInAnyOrder(tuple(TenderKind.EXCHANGE, 5_000L), tuple(TenderKind.CASH, 3_000L));
        assertThat(done.sold().header().changeMinor()).isEqualTo(2_000);
        assertThat(done.sold().header().ticketNo())
                .isEqualTo(done.back().header().ticketNo() + 1);
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isEqualTo(8_000);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(8);
    }

    @Test
    void forSomethingCheaperTheRestGoesBackToWhatPaid() {
        Sale sale = sell(5_000);

        ExchangeGoods.Completed done = exchange(sale, "MOINS", 3_000);

        assertThat(payments(done.back()))
                .containsExactly(tuple(TenderKind.EXCHANGE, -3_000L), tuple(TenderKind.CASH, -2_000L));
        assertThat(payments(done.sold())).containsExactly(tuple(TenderKind.EXCHANGE, 3_000L));
    }

    @Test
    void whatAnExchangePaidComesBackAsACreditNote() {
        ExchangeGoods.Completed done = exchange(sell(5_000), "MOINS", 3_000);

        Sale back = shop.takeBack(house, done.sold());

        assertThat(payments(back)).containsExactly(tuple(TenderKind.CREDIT_NOTE, -3_000L));
        Instrument note = shop.only(instruments.issuedBy(back.header().id()), house);
        assertThat(note.balanceMinor()).isEqualTo(3_000);
    }

    @Test
    void pointsThatTheReturnLeavesOwingArePaidByTheSale() {
        Sale sale = sell(5_000);
        adjustPoints.adjust(house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, -5, "cadeau remis"));

        exchange(sale, "MOINS", 3_000);

        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(-2);
    }

    @Test
    void sentTwiceItIsBookedOnceAndAnswersTheSame() {
        Sale sale = sell(5_000);
        ExchangeGoods.Request request = request(sale, "MOINS", 3_000);

        ExchangeGoods.Completed first = exchangeGoods.exchange(house.rest(), request);
        ExchangeGoods.Completed again = exchangeGoods.exchange(house.rest(), request);

        assertThat(again.replayed()).isTrue();
        assertThat(again.back().header()).isEqualTo(first.back().header());
        assertThat(again.sold().header()).isEqualTo(first.sold().header());
        ExchangeGoods.Request other = new ExchangeGoods.Request(
                request.back(),
                new SellBasket.Request(
                        request.sale().saleId(), house.tillId(), basket("CHER"), 8_000, List.of(), null, false));
        refused("request.other-content", () -> exchangeGoods.exchange(house.rest(), other));
    }

    @Test
    void aRefusedSaleLeavesNothingOfTheReturn() {
        Sale sale = sell(5_000);
        long before = sql.count("select count(*) from sale");

        refused("payment.missing", () -> exchange(sale, "CHER", 8_000));
        refused("basket.changed", () -> exchange(sale, "CHER", 7_000));
        refused(
                "payment.only-in-exchange",
                () -> exchange(sale, "CHER", 8_000, new SellBasket.Payer(TenderKind.EXCHANGE, 3_000L, null)));

        assertThat(sql.count("select count(*) from sale")).isEqualTo(before);
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isEqualTo(5_000);
        assertThat(shop.takeBack(house, sale).header().totalMinor()).isEqualTo(-5_000);
    }

    @Test
    void exchangePaysNothingOutsideOfAnExchange() {
        refused(
                "payment.only-in-exchange",
                () -> shop.pay(
                        house,
                        shop.article(house, "A1", 1_000, 1),
                        new org.comptoir.sale.domain.Tender(TenderKind.EXCHANGE, 1_000L, null)));
    }

    private Sale sell(long priceMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return shop.pay(
                house,
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), priceMinor, 1),
                Shop.cash(priceMinor));
    }

    private ExchangeGoods.Completed exchange(
            Sale sale, String reference, long expectedMinor, SellBasket.Payer... tenders) {
        return exchangeGoods.exchange(house.rest(), request(sale, reference, expectedMinor, tenders));
    }

    private ExchangeGoods.Request request(
            Sale sale, String reference, long expectedMinor, SellBasket.Payer... tenders) {
        return new ExchangeGoods.Request(
                new ExchangeGoods.Back(
                        sale.header().id(), List.of(new ReturnPlan.Units(1, 1)), RefundAs.ORIGINAL, "taille"),
                new SellBasket.Request(
                        UUID.randomUUID(),
                        house.tillId(),
                        basket(reference),
                        expectedMinor,
                        List.of(tenders),
                        null,
                        false));
    }

    private WantedBasket basket(String reference) {
        return new WantedBasket(
                List.of(new WantedBasket.Line(new WantedBasket.Article(reference, null, 1, null), null)),
                customer,
                List.of(),
                List.of());
    }

    private static List<org.assertj.core.groups.Tuple> payments(Sale sale) {
        return sale.payments().stream()
                .map((Payment payment) -> tuple(payment.kind(), payment.amountMinor()))
                .toList();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
