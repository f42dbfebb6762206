package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.customer.application.SaveProhibitions;
import org.comptoir.device.escpos.TicketText;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.IssuedInstrument;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Item;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.ViewTicket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class WalletTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveProhibitions saveProhibitions;

    @Inject
    ViewTicket viewTicket;

    @Inject
    SellBasket sellBasket;

    @Inject
    ScanCode scanCode;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
        type(WalletTerms.free("KDO"));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void at38_whatAPaperVoucherExceedsTheGoodsBecomesAWalletAndNoChange() {
        type(WalletTerms.free("BACHEXT"));
        shop.article(house, "A1", 750, 1);
        assertRefused("external-voucher.no-change", () -> shop.pay(house, view(), paper(1000)));
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("BACHEXT", 250, null));
        assertThat(basket.quote().totalMinor()).isEqualTo(1000);

        Sale sale = shop.pay(house, basket, paper(1000));

        assertThat(sale.payments())
                .extracting(Payment::kind, Payment::amountMinor, Payment::givenMinor, Payment::reference)
                .containsExactly(tuple(TenderKind.EXTERNAL_VOUCHER, 1000L, 1000L, "BACHEXT 4711"));
        assertThat(sale.header().changeMinor()).isZero();
        assertThat(sale.header().turnoverMinor()).isEqualTo(750);
        Instrument wallet = shop.only(instruments.issuedBy(sale.header().id()), house);
        assertThat(wallet.balanceMinor()).isEqualTo(250);
        assertThat(wallet.kind()).isEqualTo(InstrumentKind.WALLET);
        String ticket =
                TicketText.of(viewTicket.view(house.till(1), sale.header().id()));
        assertThat(ticket).contains("GiftCard BACHEXT").contains(wallet.code());
    }

    @Test
    void at38_paperIsNotTurnedIntoAWalletOfATypeThatDoesNotAllowIt() {
        type(new WalletTerms("STRICT", null, null, List.of(), 0, 0, 0, 0, null, false));
        shop.article(house, "A1", 750, 1);
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("STRICT", 250, null));

        assertRefused("external-voucher.no-change", () -> shop.pay(house, basket, paper(1000)));
        assertRefused(
                "external-voucher.reference",
                () -> shop.pay(house, basket, new Tender(TenderKind.EXTERNAL_VOUCHER, 750L, null), Shop.cash(250)));
        shop.pay(house, basket, paper(750), Shop.cash(250));
    }

    @Test
    void at38_aClientSellsTheSameInOneBasketOfItsOwn() {
        type(WalletTerms.free("BACHEXT"));
        long customer = fixtures.customer(house, "Durand", 0);
        fixtures.product(house, "REST1", 750);
        WantedBasket wanted = new WantedBasket(
                List.of(
                        new WantedBasket.Line(new WantedBasket.Article("REST1", null, 1, null), null),
                        new WantedBasket.Line(null, null, new WantedBasket.Stored(false, "BACHEXT", 250, null)),
                        new WantedBasket.Line(null, null, new WantedBasket.Stored(true, null, 3000, null))),
                customer,
                null,
                null);

        Sale sale = sellBasket
                .sell(
                        house.rest(),
                        new SellBasket.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                wanted,
                                4000,
                                List.of(
                                        new SellBasket.Payer(TenderKind.CASH, 3000L, null),
                                        new SellBasket.Payer(TenderKind.EXTERNAL_VOUCHER, 1000L, null, "BACHEXT 4711")),
                                null,
                                false))
                .sale();

        assertThat(sale.lines())
                .extracting(SaleLine::lineNo, SaleLine::kind, SaleLine::netMinor)
                .containsExactly(
                        tuple(1, Item.Kind.ARTICLE, 750L),
                        tuple(2, Item.Kind.WALLET_LOAD, 250L),
                        tuple(3, Item.Kind.DEPOSIT, 3000L));
        assertThat(instruments.issuedBy(sale.header().id()))
                .extracting(IssuedInstrument::kind, IssuedInstrument::amountMinor)
                .containsExactlyInAnyOrder(tuple(InstrumentKind.WALLET, 250L), tuple(InstrumentKind.DEPOSIT, 3000L));
        assertThat(sale.header().turnoverMinor()).isEqualTo(750);
    }

    @Test
    void at39_aWalletThatIsUsedUpIsSettledAndALoadOpensItAgain() {
        type(WalletTerms.free("BACHEXT"));
        Instrument wallet = wallet("BACHEXT", 250);
        PricedBasket basket = shop.article(house, "A1", 900, 1);

        ScanCode.Outcome scanned = scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), wallet.code(), 1));
        assertThat(scanned.kind()).isEqualTo(ScanCode.Kind.TENDER);
        assertThat(scanned.instrument().balanceMinor()).isEqualTo(250);
        Sale sale = shop.pay(house, basket, Shop.with(scanned.instrument()), Shop.cash(650));

        assertThat(sale.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactly(tuple(TenderKind.WALLET, 250L), tuple(TenderKind.CASH, 650L));
        assertThat(read(wallet).balanceMinor()).isZero();
        assertThat(read(wallet).status()).isEqualTo(InstrumentStatus.CLOSED);
        PricedBasket later = shop.article(house, "A2", 100, 1);
        assertRefused("wallet.used-up", () -> shop.pay(house, later, Shop.with(wallet)));
        shop.edit(house, new BasketChange.Clear());

        shop.pay(house, shop.edit(house, new BasketChange.LoadWallet(null, 1000, wallet.code())), Shop.cash(1000));

        assertThat(read(wallet).balanceMinor()).isEqualTo(1000);
        assertThat(read(wallet).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void at40_aWalletKeepsItsRemainderWhileAGiftCardBecomesACreditNote() {
        Instrument wallet = wallet("KDO", 5000);
        Instrument card = shop.giftCard(house, 5000);

        Sale byWallet = shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(wallet));
        Sale byCard = shop.pay(house, shop.article(house, "A2", 1830, 1), Shop.with(card));

        assertThat(read(wallet).balanceMinor()).isEqualTo(3170);
        assertThat(instruments.issuedBy(byWallet.header().id())).isEmpty();
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
        Instrument note = shop.only(instruments.issuedBy(byCard.header().id()), house);
        assertThat(note.kind()).isEqualTo(InstrumentKind.CREDIT_NOTE);
        assertThat(note.balanceMinor()).isEqualTo(3170);
    }

    @Test
    void at41_aWalletHoldsAtMostItsCeiling() {
        assertRefused("wallet.above-ceiling", () -> shop.edit(house, new BasketChange.LoadWallet("KDO", 15_001, null)));
        assertThat(wallet("KDO", 15_000).balanceMinor()).isEqualTo(15_000);
        Instrument hundred = wallet("KDO", 10_000);

        assertRefused(
                "wallet.above-ceiling",
                () -> shop.edit(house, new BasketChange.LoadWallet(null, 5_001, hundred.code())));
        shop.pay(house, shop.edit(house, new BasketChange.LoadWallet(null, 5_000, hundred.code())), Shop.cash(5_000));
        assertThat(read(hundred).balanceMinor()).isEqualTo(15_000);
    }

    @Test
    void at42_aWalletForTrousersPaysForTrousersOnly() {
        type(new WalletTerms("PANT", "FAM:PANTALON", null, List.of(), 0, 0, 0, 0, null, false));
        Instrument wallet = wallet("PANT", 10_000);
        shop.edit(house, new BasketChange.AddArticle(trousers("P1", 4000), 1));
        PricedBasket basket = shop.article(house, "SHIRT", 3000, 1);

        assertRefused("wallet.for-less", () -> shop.pay(house, basket, Shop.with(wallet, 4001), Shop.cash(2999)));
        assertRefused("payment.missing", () -> shop.pay(house, basket, Shop.with(wallet), Shop.cash(2999)));
        Sale sale = shop.pay(house, basket, Shop.with(wallet), Shop.cash(3000));

        assertThat(sale.payments())
                .extracting(Payment::kind, Payment::amountMinor)
                .containsExactly(tuple(TenderKind.WALLET, 4000L), tuple(TenderKind.CASH, 3000L));
        assertThat(read(wallet).balanceMinor()).isEqualTo(6000);
        PricedBasket shirt = shop.article(house, "SHIRT2", 3000, 1);
        assertRefused("wallet.not-for-these", () -> shop.pay(house, shirt, Shop.with(wallet), Shop.cash(3000)));
    }

    @Test
    void severalWalletsPayEachItsOwnArticles() {
        type(new WalletTerms("PANT", "FAM:PANTALON", null, List.of(), 0, 0, 0, 0, null, false));
        Instrument trousersOnly = wallet("PANT", 4000);
        Instrument anything = wallet("KDO", 3000);
        shop.edit(house, new BasketChange.AddArticle(trousers("P1", 4000), 1));
        PricedBasket basket = shop.article(house, "SHIRT", 3000, 1);

        Sale sale = shop.pay(house, basket, Shop.with(anything), Shop.with(trousersOnly));

        assertThat(sale.payments()).extracting(Payment::amountMinor).containsExactly(4000L, 3000L);
        assertThat(read(anything).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(read(trousersOnly).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void at43_aGiftCardAboveTheMaximumIsRefusedAndOneBelowEndsAfterTheDaysOfTheSetting() {
        assertRefused("gift-card.above-maximum", () -> shop.edit(house, new BasketChange.SellGiftCard(50_001, null)));

        Instrument card = shop.giftCard(house, 50_000);

        assertThat(card.expiresOn()).isEqualTo(LocalDate.now(clock).plusDays(365));
    }

    @Test
    void at71_loadingAWalletEarnsNothingAndIsNotPaidByAWallet() {
        long customer = fixtures.customer(house, "Durand", 1000);
        Instrument wallet = wallet("KDO", 5000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("KDO", 3000, null));
        assertThat(basket.quote().totalMinor()).as("no rate of the customer").isEqualTo(3000);

        assertRefused("wallet.cannot-buy-gift-card", () -> shop.pay(house, basket, Shop.with(wallet), Shop.cash(3000)));
        Sale sale = shop.pay(house, basket, Shop.cash(3000));

        assertThat(sale.header().pointsEarned()).isZero();
        assertThat(sale.header().turnoverMinor()).isZero();
        assertThat(shop.balance(AccountKind.TURNOVER, customer)).isZero();
        assertThat(shop.balance(AccountKind.VISITS, customer)).isZero();
        assertThat(read(shop.only(instruments.issuedBy(sale.header().id()), house))
                        .customerId())
                .isEqualTo(customer);
    }

    @Test
    void at71_aWalletDoesNotPayInTheSaleThatLoadsIt() {
        Instrument wallet = wallet("KDO", 5000);
        shop.article(house, "A1", 2000, 1);
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet(null, 3000, wallet.code()));

        assertRefused("wallet.pays-for-itself", () -> shop.pay(house, basket, Shop.with(wallet), Shop.cash(3000)));
    }

    @Test
    void aDepositIsLeftByACustomerAndPaysALaterPurchaseInParts() {
        long customer = fixtures.customer(house, "Durand", 0);
        assertRefused("deposit.needs-customer", () -> shop.edit(house, new BasketChange.LeaveDeposit(5000)));
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale left = shop.pay(house, shop.edit(house, new BasketChange.LeaveDeposit(5000)), Shop.bankCard(5000));
        Instrument deposit = shop.only(instruments.issuedBy(left.header().id()), house);
        assertThat(left.vat()).as("no VAT before it is known for what").isEmpty();
        assertThat(left.header().turnoverMinor()).isZero();

        shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(deposit));
        assertThat(read(deposit).balanceMinor()).isEqualTo(3170);
        Sale back = shop.takeBack(house, left);

        assertThat(back.header().totalMinor()).as("what is left of it").isEqualTo(-3170);
        assertThat(read(deposit).status()).isEqualTo(InstrumentStatus.VOID);
    }

    @Test
    void f008_aCustomerWhoMustNotLeaveDepositsIsRefusedAlsoWhenForbiddenMeanwhile() {
        long customer = fixtures.customer(house, "Durand", 0);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        PricedBasket basket = shop.edit(house, new BasketChange.LeaveDeposit(5000));
        assertRefused(
                "access.denied",
                () -> saveProhibitions.save(house.office(3), new SaveProhibitions.Request(customer, 1L, false, true)));

        saveProhibitions.save(house.office(4), new SaveProhibitions.Request(customer, 1L, true, true));

        assertRefused("deposit.prohibited", () -> shop.pay(house, basket, Shop.cash(5000)));
        assertRefused("deposit.prohibited", () -> shop.edit(house, new BasketChange.LeaveDeposit(100)));
    }

    @Test
    void f008_aCardOfACustomerWithoutCreditNotesKeepsItsRemainder() {
        long customer = fixtures.customer(house, "Durand", 0);
        Instrument card = shop.giftCard(house, 5000);
        saveProhibitions.save(house.office(4), new SaveProhibitions.Request(customer, 1L, true, false));
        shop.edit(house, new BasketChange.AttachCustomer(customer));

        Sale sale = shop.pay(house, shop.article(house, "A1", 1830, 1), Shop.with(card));

        assertThat(instruments.issuedBy(sale.header().id())).isEmpty();
        assertThat(read(card).balanceMinor()).isEqualTo(3170);
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    private SaveProgramme.Saved type(WalletTerms terms) {
        return saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(WalletTerms.KIND, "PME " + terms.code(), Json.write(terms)));
    }

    private Instrument wallet(String type, long paidMinor) {
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet(type, paidMinor, null));
        Sale sale = shop.pay(house, basket, Shop.cash(paidMinor));
        return shop.only(instruments.issuedBy(sale.header().id()), house);
    }

    private long trousers(String reference, long priceMinor) {
        long product = fixtures.product(house, reference, priceMinor);
        long family = product + 500_000_000L;
        if (sql.count("select count(*) from family where brand_id = ?", house.brandId()) == 0) {
            sql.update(
                    "insert into family (id, brand_id, code, name, version) values (?, ?, 'PANTALON', 'Pantalons', 1)",
                    family,
                    house.brandId());
        }
        sql.update(
                "update product set family_id = (select id from family where brand_id = ?) where id = ?",
                house.brandId(),
                product);
        return product;
    }

    private PricedBasket view() {
        return shop.edit(house, new BasketChange.AttachCustomer(fixtures.customer(house, "Martin", 0)));
    }

    private Instrument read(Instrument instrument) {
        return instruments.byId(house.brandId(), instrument.id()).orElseThrow();
    }

    private static Tender paper(long minor) {
        return new Tender(TenderKind.EXTERNAL_VOUCHER, minor, null, "BACHEXT 4711");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
