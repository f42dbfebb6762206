package org.comptoir.sale.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.query.InstrumentDetail;
import org.comptoir.instrument.query.InstrumentList;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.loyalty.points.query.PointsHistory;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.sale.Shop;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleKind;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A purchase seen from the sale, from the instruments and from the customer's points. */
@UseCases
class SaleDetailTest {

    @Inject
    private Shop shop;

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaleDetail sales;

    @Inject
    private InstrumentList instruments;

    @Inject
    private InstrumentDetail instrument;

    @Inject
    private PointsHistory points;

    private House house;
    private long customer;
    private Instrument card;
    private Sale sale;

    @BeforeEach
    void aCardPaysAndLeavesACreditNote() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 1000);
        card = shop.giftCard(house, 5000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        sale = shop.pay(house, shop.article(house, "A1", 4000, 1), Shop.with(card));
    }

    @Test
    void aSaleShowsItsLinesItsEffectsWithReasonsItsPaymentsAndItsPeople() {
        SaleDetail.Detail detail = sales.of(house.office(4), sale.header().id());

        assertThat(detail.sale().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.netMinor()).isEqualTo(3600));
        assertThat(detail.sale().effects())
                .extracting(Effect::kind, effect -> effect.reason().code())
                .contains(
                        tuple(Effect.Kind.DISCOUNT, "permanent-rate.applied"),
                        tuple(Effect.Kind.POINTS, "points.earned"));
        assertThat(detail.sale().payments())
                .singleElement()
                .satisfies(payment -> assertThat(
                                detail.instruments().get(payment.instrumentId()).code())
                        .isEqualTo(card.code()));
        assertThat(detail.people().customerName()).isEqualTo("Durand Camille");
        assertThat(detail.programmes().values())
                .containsExactly(new SaleDetail.ProgrammeName("Points " + house.code(), 1));
    }

    @Test
    void itsLedgerBalancesPerTransactionAndUnit() {
        List<LedgerHistory.Transaction> ledger =
                sales.of(house.office(1), sale.header().id()).ledger();

        assertThat(ledger)
                .extracting(LedgerHistory.Transaction::kind)
                .contains("POINTS_EARNED", "GIFT_CARD_REDEEMED", "CREDIT_NOTE_ISSUED");
        assertThat(ledger).allSatisfy(transaction -> {
            assertThat(transaction.entries()).hasSizeGreaterThan(1);
            transaction.entries().stream()
                    .map(LedgerHistory.Entry::unit)
                    .distinct()
                    .forEach(unit -> assertThat(transaction.entries().stream()
                                    .filter(entry -> entry.unit().equals(unit))
                                    .mapToLong(LedgerHistory.Entry::amount)
                                    .sum())
                            .isZero());
        });
    }

    @Test
    void aReturnAndItsOriginalKnowEachOther() {
        Sale back = shop.takeBack(house, sale);

        assertThat(sales.of(house.office(1), sale.header().id()).relatives())
                .extracting(SaleDetail.Relative::id, SaleDetail.Relative::kind)
                .containsExactly(tuple(back.header().id(), SaleKind.RETURN));
        assertThat(sales.of(house.office(1), back.header().id()).relatives())
                .extracting(SaleDetail.Relative::id, SaleDetail.Relative::kind)
                .containsExactly(tuple(sale.header().id(), SaleKind.SALE));
    }

    @Test
    void codesAreMaskedBelowTheLevelThatMaySeeThem() {
        SaleDetail.Detail low = sales.of(house.office(1), sale.header().id());

        assertThat(low.instruments().values())
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.code()).startsWith("••••").hasSize(8));
        assertThat(instruments.page(house.office(1), PageRequest.of(0, 10)).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.code()).startsWith("••••"));
        assertThat(instrument.of(house.office(1), card.id()).code()).startsWith("••••");
        assertThat(instrument.of(house.office(4), card.id()).code()).isEqualTo(card.code());
    }

    @Test
    void anInstrumentTellsWhatMovedItAndWhatItIsWorth() {
        InstrumentDetail.Detail used = instrument.of(house.office(4), card.id());

        assertThat(used.instrument().balanceMinor()).isZero();
        assertThat(used.refusal().code()).isEqualTo("gift-card.used-up");
        assertThat(used.movements())
                .extracting(LedgerHistory.Movement::kind, LedgerHistory.Movement::balance)
                .containsExactly(tuple("GIFT_CARD_REDEEMED", 0L), tuple("GIFT_CARD_ISSUED", 5000L));
        assertThat(used.movements().get(0).saleId()).isEqualTo(sale.header().id());
    }

    @Test
    void instrumentsAreFoundByKindCustomerAndBalanceButNotByPartOfACode() {
        assertThat(kinds("kind", "gift_card")).containsExactly("GIFT_CARD");
        assertThat(kinds("customer", "durand")).containsExactly("CREDIT_NOTE");
        assertThat(kinds("balanceFrom", "1400")).containsExactly("CREDIT_NOTE");
        assertThat(kinds("code", card.code())).containsExactly("GIFT_CARD");
        assertThat(kinds("code", card.code().substring(0, 10))).isEmpty();
        assertThatThrownBy(() -> kinds("account_id", "1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("list.column");
    }

    @Test
    void pointsAreToldNewestFirstWithTheBalanceAfterEach() {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.pay(house, shop.article(house, "A2", 10_000, 1), Shop.cash(9000));

        PointsHistory.Points told = points.of(house.office(1), customer, 0, 10);

        assertThat(told.balance()).isEqualTo(12);
        assertThat(told.movements().rows())
                .extracting(LedgerHistory.Movement::amount, LedgerHistory.Movement::balance)
                .containsExactly(tuple(9L, 12L), tuple(3L, 3L));
        assertThat(points.of(house.office(1), customer, 1, 1).movements().total())
                .isEqualTo(2);
        assertThat(points.of(fixtures.house().office(1), customer, 0, 10)
                        .movements()
                        .rows())
                .isEmpty();
    }

    @Test
    void anotherBrandIsToldThatItDoesNotExist() {
        House other = fixtures.house();

        assertThatThrownBy(() -> sales.of(other.office(5), sale.header().id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sale.unknown");
        assertThatThrownBy(() -> instrument.of(other.office(5), card.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("instrument.unknown");
    }

    private List<String> kinds(String column, String value) {
        return instruments.page(house.office(4), PageRequest.of(0, 10).with(column, value)).rows().stream()
                .map(row -> row.kind().name())
                .toList();
    }
}
