package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.ExchangeGoods;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ReturnSale;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.RefundAs;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose money pays: what is written to a customer pays for nobody else, and no instrument pays for another one. */
@UseCases
class InstrumentOwnerTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SellBasket sellBasket;

    @Inject
    ExchangeGoods exchangeGoods;

    @Inject
    ReturnSale returnSale;

    @Inject
    TestClock clock;

    House house;
    long owner;
    long other;

    @BeforeEach
    void open() {
        house = shop.open();
        owner = fixtures.customer(house, "Durand", 0);
        other = fixtures.customer(house, "Martin", 0);
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(WalletTerms.KIND, "PME KDO", Json.write(WalletTerms.free("KDO"))));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aWalletPaysForItsOwnerAndForWhoShowsItsCodeAndForNobodyElse() {
        Instrument wallet = sold(owner, new BasketChange.LoadWallet("KDO", 5000, null), 5000);

        refusedForAnother("wallet.other-customer", wallet);

        shop.pay(house, article(owner, 1000), Shop.with(wallet));
        shop.pay(house, article(null, 1000), Shop.with(wallet));
        assertThat(read(wallet).balanceMinor()).isEqualTo(3000);
    }

    @Test
    void aDepositPaysForItsOwnerAndForNobodyElse() {
        Instrument deposit = sold(owner, new BasketChange.LeaveDeposit(5000), 5000);

        refusedForAnother("deposit.other-customer", deposit);

        shop.pay(house, article(owner, 1000), Shop.with(deposit));
        assertThat(read(deposit).balanceMinor()).isEqualTo(4000);
    }

    @Test
    void aCreditNoteForGoodsPaysForItsOwnerAndForNobodyElse() {
        Instrument note = note(owner, 4000);
        assertThat(note.customerId()).isEqualTo(owner);

        refusedForAnother("credit-note.other-customer", note);

        shop.pay(house, article(owner, 1000), Shop.with(note));
        assertThat(read(note).balanceMinor()).isEqualTo(3000);
    }

    @Test
    void aClientThatSellsForAnotherCustomerIsRefusedTheSame() {
        Instrument wallet = sold(owner, new BasketChange.LoadWallet("KDO", 5000, null), 5000);
        fixtures.product(house, "REST1", 1000);

        refused("wallet.other-customer", () -> sellBasket.sell(house.rest(), wanted(other, wallet)));

        assertThat(sellBasket.sell(house.rest(), wanted(owner, wallet)).sale().payments())
                .hasSize(1);
    }

    @Test
    void aGiftCardServesWhomItWasGivenToAndItsRemainderIsHis() {
        Instrument card = sold(owner, new BasketChange.SellGiftCard(5000, null), 5000);
        assertThat(card.customerId()).as("who bought it").isEqualTo(owner);

        Sale sale = shop.pay(house, article(other, 1000), Shop.with(card));

        Instrument note = shop.only(instruments.issuedBy(sale.header().id()), house);
        assertThat(note.customerId()).as("who was given it").isEqualTo(other);
        PricedBasket his = article(owner, 500);
        refused("credit-note.other-customer", () -> shop.pay(house, his, Shop.with(note)));
        shop.pay(house, shop.edit(house, new BasketChange.AttachCustomer(other)), Shop.with(note));
        assertThat(read(note).balanceMinor()).isEqualTo(3500);
    }

    @Test
    void theRemainderOfACardThatNobodyShowedANameForIsItsBearers() {
        Instrument card = sold(owner, new BasketChange.SellGiftCard(5000, null), 5000);

        Sale sale = shop.pay(house, article(null, 1000), Shop.with(card));

        Instrument note = shop.only(instruments.issuedBy(sale.header().id()), house);
        assertThat(note.customerId()).isNull();
        shop.pay(house, article(other, 1000), Shop.with(note));
    }

    @Test
    void whatADeadGiftCardPaidComesBackToWhoPaidWithIt() {
        Instrument card = sold(owner, new BasketChange.SellGiftCard(1000, null), 1000);
        Sale sale = shop.pay(house, article(other, 1000), Shop.with(card));
        clock.advance(Duration.ofDays(366));

        Sale back = shop.takeBack(house, sale);

        Instrument note = shop.only(instruments.issuedBy(back.header().id()), house);
        assertThat(note.customerId()).isEqualTo(other);
        assertThat(note.balanceMinor()).isEqualTo(1000);
    }

    @Test
    void aReturnPutsTheMoneyBackOnTheOwnersWallet() {
        Instrument wallet = sold(owner, new BasketChange.LoadWallet("KDO", 5000, null), 5000);
        Sale sale = shop.pay(house, article(null, 1000), Shop.with(wallet));

        shop.takeBack(house, sale);

        assertThat(read(wallet).balanceMinor()).isEqualTo(5000);
        assertThat(read(wallet).customerId()).isEqualTo(owner);
    }

    @Test
    void anExchangeIsNotPaidWithAnotherCustomersWalletEither() {
        Instrument wallet = sold(owner, new BasketChange.LoadWallet("KDO", 5000, null), 5000);
        Sale sale = shop.pay(house, article(other, 1000), Shop.cash(1000));
        fixtures.product(house, "PLUS", 3000);

        refused("wallet.other-customer", () -> exchange(sale, other, wallet));

        ExchangeGoods.Completed done = exchange(sale, owner, wallet);

        assertThat(done.sold().payments())
                .as("what came back pays first, the wallet only what is missing")
                .extracting(payment -> payment.kind(), payment -> payment.amountMinor())
                .containsExactly(tuple(TenderKind.EXCHANGE, 1000L), tuple(TenderKind.WALLET, 2000L));
        assertThat(done.sold().header().changeMinor()).isZero();
        assertThat(read(wallet).balanceMinor()).isEqualTo(3000);
    }

    @Test
    void theRemainderOfAGiftCardBuysNoOtherCardNoLoadAndNoDeposit() {
        Instrument card = shop.giftCard(house, 5000);
        Sale sale = shop.pay(house, article(owner, 100), Shop.with(card));
        Instrument note = shop.only(instruments.issuedBy(sale.header().id()), house);
        assertThat(note.balanceMinor()).isEqualTo(4900);

        buysNoStoredValue(note);

        shop.pay(house, article(owner, 4900), Shop.with(note));
        assertThat(read(note).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void aRefundBuysNoStoredValueEitherBecauseItsMoneyMayHaveBeenACards() {
        buysNoStoredValue(note(owner, 4900));
    }

    @Test
    void besideStoredValueACreditNotePaysForTheGoods() {
        Instrument note = note(owner, 4000);
        article(owner, 1000);
        PricedBasket basket = shop.edit(house, new BasketChange.SellGiftCard(2000, null));

        refused("payment.missing", () -> shop.pay(house, basket, Shop.with(note)));
        Sale sale = shop.pay(house, basket, Shop.with(note), Shop.cash(2000));

        assertThat(sale.payments()).extracting(payment -> payment.amountMinor()).containsExactly(1000L, 2000L);
        assertThat(read(note).balanceMinor()).isEqualTo(3000);
    }

    private void buysNoStoredValue(Instrument note) {
        List<BasketChange> sold = List.of(
                new BasketChange.SellGiftCard(4900, null),
                new BasketChange.LoadWallet("KDO", 4900, null),
                new BasketChange.LeaveDeposit(4900));
        for (BasketChange change : sold) {
            shop.edit(house, new BasketChange.AttachCustomer(owner));
            PricedBasket basket = shop.edit(house, change);
            refused("credit-note.cannot-buy-gift-card", () -> shop.pay(house, basket, Shop.with(note)));
            shop.pay(house, basket, Shop.cash(4900));
        }
        assertThat(read(note).balanceMinor()).isEqualTo(4900);
    }

    /** Refused with its reason, and the same basket is sold for money. */
    private void refusedForAnother(String code, Instrument instrument) {
        PricedBasket basket = article(other, 1000);
        refused(code, () -> shop.pay(house, basket, Shop.with(instrument)));
        shop.pay(house, basket, Shop.cash(1000));
        assertThat(read(instrument).balanceMinor()).isEqualTo(instrument.balanceMinor());
    }

    private PricedBasket article(Long customer, long priceMinor) {
        if (customer != null) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
        }
        return shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), priceMinor, 1);
    }

    private Instrument sold(long customer, BasketChange change, long minor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale = shop.pay(house, shop.edit(house, change), Shop.cash(minor));
        return shop.only(instruments.issuedBy(sale.header().id()), house);
    }

    /** A credit note for goods that were paid in cash and came back. */
    private Instrument note(long customer, long minor) {
        Sale sale = shop.pay(house, article(customer, minor), Shop.cash(minor));
        Sale back = returnSale
                .takeBack(
                        house.till(5),
                        new ReturnSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                sale.header().id(),
                                List.of(),
                                RefundAs.CREDIT_NOTE,
                                null,
                                false))
                .sale();
        Instrument note = shop.only(instruments.issuedBy(back.header().id()), house);
        assertThat(note.kind()).isEqualTo(InstrumentKind.CREDIT_NOTE);
        return note;
    }

    private SellBasket.Request wanted(long customer, Instrument wallet) {
        return new SellBasket.Request(
                UUID.randomUUID(),
                house.tillId(),
                basket("REST1", customer),
                1000,
                List.of(new SellBasket.Payer(TenderKind.WALLET, null, wallet.code())),
                null,
                false);
    }

    private ExchangeGoods.Completed exchange(Sale sale, long customer, Instrument wallet) {
        return exchangeGoods.exchange(
                house.rest(),
                new ExchangeGoods.Request(
                        new ExchangeGoods.Back(
                                sale.header().id(), List.of(new ReturnPlan.Units(1, 1)), RefundAs.ORIGINAL, "taille"),
                        new SellBasket.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                basket("PLUS", customer),
                                3000,
                                List.of(new SellBasket.Payer(TenderKind.WALLET, null, wallet.code())),
                                null,
                                false)));
    }

    private static WantedBasket basket(String reference, long customer) {
        return new WantedBasket(
                List.of(new WantedBasket.Line(new WantedBasket.Article(reference, null, 1, null), null)),
                customer,
                List.of(),
                List.of());
    }

    private Instrument read(Instrument instrument) {
        return instruments.byId(house.brandId(), instrument.id()).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
