package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns of a customer who gets no credit notes (F008). */
@UseCases
class NoCreditNoteTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    ReturnSale returnSale;

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
        prohibit(true);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at64_theRefundGoesToTheTenderThatPaidEvenWhenACreditNoteIsAskedFor() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "A1", 5_000, 1), Shop.bankCard(3_000), Shop.cash(2_000));

        Sale back = takeBack(sale, RefundAs.CREDIT_NOTE);

        assertThat(payments(back)).containsExactly(tuple(TenderKind.CARD, -3_000L), tuple(TenderKind.CASH, -2_000L));
        assertThat(instruments.issuedBy(back.header().id())).isEmpty();
    }

    @Test
    void at64_aClosedSoldCardIsOpenedAgain() {
        Instrument card = shop.giftCard(house, 3_000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "A1", 3_000, 1), Shop.with(card));
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
        clock.advance(Duration.ofDays(400));

        Sale back = takeBack(sale, RefundAs.ORIGINAL);

        assertThat(payments(back)).containsExactly(tuple(TenderKind.GIFT_CARD, -3_000L));
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(card).balanceMinor()).isEqualTo(3_000);
        assertThat(read(card).expiresOn())
                .as("its end has passed meanwhile")
                .isAfterOrEqualTo(back.header().businessDate());
        assertThat(instruments.issuedBy(back.header().id())).isEmpty();
    }

    @Test
    void at64_aPartlyUsedCardKeepsItsRemainder() {
        Instrument card = shop.giftCard(house, 5_000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "A1", 915, 2), Shop.with(card));
        assertThat(read(card).balanceMinor()).as("no credit note for the rest").isEqualTo(3_170);
        assertThat(instruments.issuedBy(sale.header().id())).isEmpty();

        Sale half = shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));

        assertThat(payments(half)).containsExactly(tuple(TenderKind.GIFT_CARD, -915L));
        assertThat(read(card).balanceMinor()).isEqualTo(4_085);
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void theBooksStayCleanWhenTheProhibitionIsLiftedAfterSeveralUses() {
        Instrument card = shop.giftCard(house, 5_000);
        for (int use = 1; use <= 2; use++) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
            shop.pay(house, shop.article(house, "A" + use, 1_000, 1), Shop.with(card));
        }

        prohibit(false);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale last = shop.pay(house, shop.article(house, "A3", 1_000, 1), Shop.with(card));

        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(shop.only(instruments.issuedBy(last.header().id()), house).balanceMinor())
                .isEqualTo(2_000);
    }

    @Test
    void theBooksStayCleanWhenSomebodyIsForbiddenCreditNotesAfterwards() {
        prohibit(false);
        Instrument card = shop.giftCard(house, 5_000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.pay(house, shop.article(house, "A1", 1_000, 1), Shop.with(card));

        prohibit(true);

        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    private void prohibit(boolean creditNotes) {
        sql.update("update customer set no_credit_note = ? where id = ?", creditNotes ? 1 : 0, customer);
    }

    private Sale takeBack(Sale sale, RefundAs as) {
        return returnSale
                .takeBack(
                        house.till(5),
                        new ReturnSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                sale.header().id(),
                                List.of(),
                                as,
                                null,
                                false))
                .sale();
    }

    private Instrument read(Instrument card) {
        return instruments.byId(house.brandId(), card.id()).orElseThrow();
    }

    private static List<org.assertj.core.groups.Tuple> payments(Sale sale) {
        return sale.payments().stream()
                .map((Payment payment) -> tuple(payment.kind(), payment.amountMinor()))
                .toList();
    }
}
