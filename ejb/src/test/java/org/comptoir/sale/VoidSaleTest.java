package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class VoidSaleTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    VoidSale voidSale;

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
    void aVoidUndoesAllOfASaleAndSaysWhoAndWhy() {
        Instrument card = shop.giftCard(house, 2000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.article(house, "A1", 2500, 2), Shop.with(card), Shop.bankCard(3000));

        Sale undone = voidSale.undo(house.till(3), request(sale)).sale();

        assertThat(undone.header().kind()).isEqualTo(SaleKind.VOID);
        assertThat(undone.header().originalId()).isEqualTo(sale.header().id());
        assertThat(undone.header().totalMinor()).isEqualTo(-5000);
        assertThat(undone.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(TenderKind.GIFT_CARD, -2000L),
                        org.assertj.core.groups.Tuple.tuple(TenderKind.CARD, -3000L));
        assertThat(instruments.byId(house.brandId(), card.id()).orElseThrow().balanceMinor())
                .isEqualTo(2000);
        assertThat(shop.balance(AccountKind.POINTS, customer)).isZero();
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isZero();
        assertThat(shop.balance(AccountKind.VISITS, customer)).isZero();
        assertThat(sql.count(
                        "select count(*) from audit_event where subject = ?",
                        "sale:" + sale.header().uuid()))
                .isEqualTo(1);
    }

    @Test
    void aVoidSentTwiceIsBookedOnce() {
        Sale sale = sell();
        VoidSale.Request request = request(sale);

        Sale first = voidSale.undo(house.till(3), request).sale();

        assertThat(voidSale.undo(house.till(3), request).replayed()).isTrue();
        assertThat(voidSale.undo(house.till(3), request).sale().header()).isEqualTo(first.header());
    }

    @Test
    void aVoidNeedsItsPermissionAndAReason() {
        Sale sale = sell();

        refused("access.denied", () -> voidSale.undo(house.till(2), request(sale)));
        refused(
                "return.reason-missing",
                () -> voidSale.undo(
                        house.till(3),
                        new VoidSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                sale.header().id(),
                                " ",
                                false)));
    }

    @Test
    void aSaleOfYesterdayOrOfAnotherTillOrOfAClosedSessionIsReturnedNotVoided() {
        Sale sale = sell();

        refused(
                "void.closed",
                () -> voidSale.undo(
                        house.till(3),
                        new VoidSale.Request(
                                UUID.randomUUID(),
                                house.secondTillId(),
                                null,
                                sale.header().id(),
                                "erreur",
                                false)));
        sql.update("update till_head set session_id = session_id + 1 where till_id = ?", house.tillId());
        refused("void.closed", () -> voidSale.undo(house.till(3), request(sale)));
        sql.update("update till_head set session_id = session_id - 1 where till_id = ?", house.tillId());
        clock.advance(Duration.ofDays(1));
        refused("void.closed", () -> voidSale.undo(house.till(3), request(sale)));
    }

    @Test
    void whatPartlyCameBackIsNotVoidedAndAVoidedSaleDoesNotComeBack() {
        Sale sale = shop.pay(house, shop.article(house, "A1", 1000, 2), Shop.cash(2000));
        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        refused("void.partly-returned", () -> voidSale.undo(house.till(3), request(sale)));

        Sale other = sell();
        Sale undone = voidSale.undo(house.till(3), request(other)).sale();
        refused("return.nothing-left", () -> shop.takeBack(house, other));
        refused("return.of-return", () -> shop.takeBack(house, undone));
    }

    private Sale sell() {
        return shop.pay(
                house,
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), 1000, 1),
                Shop.cash(1000));
    }

    private VoidSale.Request request(Sale sale) {
        return new VoidSale.Request(
                UUID.randomUUID(), house.tillId(), null, sale.header().id(), "erreur de caisse", false);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
