package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.loyalty.points.application.AdjustPoints;
import org.comptoir.sale.application.ReturnWithoutTicket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ReturnTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    AdjustPoints adjustPoints;

    @Inject
    ReturnWithoutTicket returnWithoutTicket;

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
    void at66_halfReturnedTakesHalfThePointsBack() {
        Sale sale = sale(5_000, 2);
        assertThat(sale.header().totalMinor()).isEqualTo(10_000);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(10);

        Sale half = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(half.header().totalMinor()).isEqualTo(-5_000);
        assertThat(half.header().pointsEarned()).isEqualTo(-5);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(5);
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isEqualTo(5_000);
    }

    @Test
    void at66_pointsKeptAreThoseOfWhatIsKept() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "A1", 1999, 1);
        Sale sale = shop.pay(house, shop.article(house, "A2", 500, 1), Shop.cash(2499));
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(2);

        shop.takeBack(house, sale, new ReturnPlan.Units(2, 1));

        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(1);
        shop.takeBack(house, sale);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isZero();
        assertThat(shop.balance(AccountKind.VISITS, customer)).isZero();
    }

    @Test
    void at66_pointsSpentAlreadyBecomeADebtThatTheNextEarningsPay() {
        Sale sale = sale(5_000, 2);
        adjustPoints.adjust(
                house.office(5), new AdjustPoints.Request(UUID.randomUUID(), customer, -10, "cadeau remis"));

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(-5);
        sale(8_000, 1);

        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(3);
    }

    @Test
    void at66_goodsWithoutTicketTakeBackWhatTheyWouldEarn() {
        sale(10_000, 1);
        long product = fixtures.product(house, "SANS-TICKET", 2599);

        Sale back = returnWithoutTicket
                .takeBack(
                        house.till(4),
                        new ReturnWithoutTicket.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                List.of(new ReturnWithoutTicket.Goods(product, 1, 2599)),
                                customer,
                                true,
                                "ticket perdu",
                                false))
                .sale();

        assertThat(shop.balance(AccountKind.POINTS, customer)).isEqualTo(8);
        assertThat(back.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.kind()).isEqualTo(TenderKind.CREDIT_NOTE);
            assertThat(payment.amountMinor()).isEqualTo(-2599);
        });
    }

    @Test
    void goodsWithoutTicketNeedThePermissionAndAReason() {
        long product = fixtures.product(house, "SANS-TICKET", 2599);
        ReturnWithoutTicket.Request request = new ReturnWithoutTicket.Request(
                UUID.randomUUID(),
                house.tillId(),
                null,
                List.of(new ReturnWithoutTicket.Goods(product, 1, 2599)),
                null,
                false,
                " ",
                false);

        assertThatThrownBy(() -> returnWithoutTicket.takeBack(house.till(3), request))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("access.denied"));
        assertThatThrownBy(() -> returnWithoutTicket.takeBack(house.till(4), request))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.reason-missing"));
    }

    @Test
    void theCardThatPaidIsOpenedAgainAndKeepsItsRemainder() {
        Instrument card = shop.giftCard(house, 5000);
        Sale sale = shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(card));

        Sale back = shop.takeBack(house, sale);

        Instrument reopened = instruments.byId(house.brandId(), card.id()).orElseThrow();
        assertThat(reopened.status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(reopened.balanceMinor()).isEqualTo(1830);
        assertThat(back.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TenderKind.GIFT_CARD, -1830L));
        assertThat(shop.only(instruments.issuedBy(sale.header().id()), house).balanceMinor())
                .isEqualTo(3170);
    }

    @Test
    void returnsOfOneLineAddUpToTheCentWhateverTheirOrder() {
        long regular = fixtures.customer(house, "Martin", 1500);
        shop.edit(house, new BasketChange.AttachCustomer(regular));
        Sale sale = shop.pay(house, shop.article(house, "A1", 333, 7), Shop.cash(10_000));

        long back = 0;
        for (int units : new int[] {1, 3, 2, 1}) {
            back -= shop.takeBack(house, sale, new ReturnPlan.Units(1, units))
                    .header()
                    .totalMinor();
        }

        assertThat(back).isEqualTo(sale.header().totalMinor());
        assertThat(shop.balance(AccountKind.TURNOVER, regular)).isZero();
        assertThatThrownBy(() -> shop.takeBack(house, sale))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.nothing-left"));
    }

    @Test
    void moreThanWasSoldCannotComeBack() {
        Sale sale = sale(1_000, 2);
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThatThrownBy(() -> shop.takeBack(house, sale, new ReturnPlan.Units(1, 2)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.too-many"));
    }

    @Test
    void aSoldGiftCardComesBackForWhatItStillHolds() {
        Sale sold = shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(5000, null)), Shop.cash(5000));
        Instrument card = shop.only(instruments.issuedBy(sold.header().id()), house);

        Sale back = shop.takeBack(house, sold);

        assertThat(back.header().totalMinor()).isEqualTo(-5000);
        assertThat(instruments.byId(house.brandId(), card.id()).orElseThrow().status())
                .isEqualTo(InstrumentStatus.VOID);
    }

    @Test
    void aUsedGiftCardIsNotPaidBack() {
        Sale sold = shop.pay(house, shop.edit(house, new BasketChange.SellGiftCard(5000, null)), Shop.cash(5000));
        Instrument card = shop.only(instruments.issuedBy(sold.header().id()), house);
        shop.pay(house, shop.article(house, "A1", 5000, 1), Shop.with(card));

        assertThatThrownBy(() -> shop.takeBack(house, sold))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("return.card-used"));
    }

    private Sale sale(long priceMinor, int quantity) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        return shop.pay(
                house,
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), priceMinor, quantity),
                Shop.cash(priceMinor * quantity));
    }
}
