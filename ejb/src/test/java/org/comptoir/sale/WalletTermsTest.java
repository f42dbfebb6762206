package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.QuoteBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Payment;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UseCases
class WalletTermsTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    QuoteBasket quoteBasket;

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
    void at74_aRefundOfALoadGivesBackTheUnusedPartOfWhatWasPaidAndNeverTheBonus() {
        type(new WalletTerms("PLUS", null, null, List.of(new WalletTerms.Load(5000, 500)), 0, 0, 0, 0, null, false));
        Instrument unused = wallet("PLUS", 5000);
        assertThat(unused.balanceMinor()).isEqualTo(5500);
        Instrument used = wallet("PLUS", 5000);
        shop.pay(house, shop.article(house, "A1", 1200, 1), Shop.with(used));

        Sale whole = shop.takeBack(house, soldBy(unused));
        Sale rest = shop.takeBack(house, soldBy(used));

        assertThat(whole.header().totalMinor()).isEqualTo(-5000);
        assertThat(read(unused).balanceMinor()).isZero();
        assertThat(rest.header().totalMinor())
                .as("50.00 less 12.00 that were spent")
                .isEqualTo(-3800);
        assertThat(read(used).balanceMinor()).isZero();
        assertThat(read(used).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertRefused("wallet.load-amounts", () -> shop.edit(house, new BasketChange.LoadWallet("PLUS", 4999, null)));
    }

    @Test
    void at75_aSinglePurposeWalletIsTaxedWhenItIsLoadedAndNotWhenItIsUsed() {
        long trousers = trousers("P1", 4000);
        type(new WalletTerms("PANT", "FAM:PANTALON", null, List.of(), 0, 0, 0, 0, 2000, false));

        PricedBasket load = shop.edit(house, new BasketChange.LoadWallet("PANT", 5000, null));
        Sale loaded = shop.pay(house, load, Shop.cash(5000));
        Instrument wallet = shop.only(instruments.issuedBy(loaded.header().id()), house);
        shop.edit(house, new BasketChange.AddArticle(trousers, 1));
        Sale sale = shop.pay(house, shop.article(house, "SHIRT", 3000, 1), Shop.with(wallet), Shop.cash(3000));

        assertThat(loaded.vat()).containsExactly(new Quote.Vat(2000, 5000, 4167, 833));
        assertThat(loaded.header().turnoverMinor()).isZero();
        assertThat(sale.lines())
                .extracting(SaleLine::netMinor, SaleLine::prepaidMinor, SaleLine::vatMinor)
                .containsExactly(tuple(4000L, 4000L, 0L), tuple(3000L, 0L, 500L));
        assertThat(sale.vat()).containsExactly(new Quote.Vat(2000, 3000, 2500, 500));
        assertThat(sale.header().turnoverMinor()).isEqualTo(7000);

        Sale back = shop.takeBack(house, sale);

        assertThat(back.vat()).containsExactly(new Quote.Vat(2000, -3000, -2500, -500));
        assertThat(read(wallet).balanceMinor()).isEqualTo(5000);
        Sale unloaded = shop.takeBack(house, loaded);
        assertThat(unloaded.vat()).containsExactly(new Quote.Vat(2000, -5000, -4167, -833));
    }

    @Test
    void at75_aSinglePurposeWalletPaysForArticlesOfItsRateOnly() {
        fixtures.product(house, "LIVRE", 1500, 550);
        type(new WalletTerms("BOOK", null, null, List.of(), 0, 0, 0, 0, 550, false));
        Instrument wallet = wallet("BOOK", 5000);
        PricedBasket basket = shop.article(house, "A1", 1000, 1);

        assertRefused("wallet.not-for-these", () -> shop.pay(house, basket, Shop.with(wallet), Shop.cash(1000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"f.famille='Pantalon'", "f.family = ’PANTALON’", "NOT (family IS NULL OR family LIKE 'CHEM%')"})
    void at42_itsConditionMayBeWrittenAsInTheSeeds(String condition) {
        type(new WalletTerms("PANT", null, condition, List.of(), 0, 0, 0, 0, null, false));
        Instrument wallet = wallet("PANT", 10_000);
        shop.edit(house, new BasketChange.AddArticle(trousers("P1", 4000), 1));
        PricedBasket basket = shop.article(house, "SHIRT", 3000, 1);

        assertRefused("wallet.for-less", () -> shop.pay(house, basket, Shop.with(wallet, 4001), Shop.cash(2999)));
        Sale sale = shop.pay(house, basket, Shop.with(wallet), Shop.cash(3000));

        assertThat(sale.payments()).extracting(Payment::amountMinor).containsExactly(4000L, 3000L);
    }

    @Test
    void aConditionThatCannotBeReadMakesNoType() {
        assertRefused(
                "condition.field",
                () -> type(new WalletTerms("BAD", null, "colour='RED'", List.of(), 0, 0, 0, 0, null, false)));
        assertRefused(
                "condition.syntax",
                () -> type(new WalletTerms("BAD", null, "family='A';--", List.of(), 0, 0, 0, 0, null, false)));
    }

    @Test
    void vo1_aTypeWithARateIsRefusedWhileItIsMeantForArticlesOfAnother() {
        fixtures.product(house, "LIVRE1", 1500, 550);
        fixtures.product(house, "LIVRE2", 1500, 550);
        fixtures.product(house, "LIVRE-CD", 1500, 2000);

        assertThatThrownBy(() -> type(books("LIVRE*", null))).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason()).isEqualTo(new Reason("wallet-type.mixed-rates", List.of("5.5", "LIVRE-CD", "20")));
            assertThat(ReasonText.of(e.reason(), Locale.FRENCH)).contains("LIVRE-CD", "5.5 %", "20 %");
            assertThat(ReasonText.of(e.reason(), Locale.GERMAN)).contains("LIVRE-CD", "20 %");
            assertThat(ReasonText.of(e.reason(), Locale.ENGLISH)).contains("LIVRE-CD", "20 %");
        });
        assertRefused("wallet-type.mixed-rates", () -> type(books(null, "ref LIKE 'LIVRE%'")));
        SaveProgramme.Saved type = type(books("LIVRE*,-LIVRE-CD", null));
        assertRefused("wallet-type.mixed-rates", () -> change(type, books("LIVRE*", null)));
        change(type, books(null, "ref LIKE 'LIVRE%' AND tva = 5.5"));
    }

    @Test
    void vo1_aTypeWithARateThatNoArticleHasIsPreparedButNotInForce() {
        fixtures.product(house, "CD", 1500, 2000);

        assertRefused("wallet-type.no-such-rate", () -> type(books("LIVRE*", null)));
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        null, 0, WalletTerms.KIND, "PME LIVRE", false, Json.write(books("LIVRE*", null))));
    }

    @Test
    void vo1_walletsKeepTheirTaxWhenTheirTypeGetsAnother() {
        fixtures.product(house, "LIVRE", 1500, 550);
        fixtures.product(house, "CD", 1500, 2000);
        SaveProgramme.Saved type = type(books("LIVRE", null));
        Instrument single = wallet("BOOK", 5000);

        change(type, new WalletTerms("BOOK", null, null, List.of(), 0, 0, 0, 0, null, false));
        Instrument multi = wallet("BOOK", 5000);
        PricedBasket top = shop.edit(house, new BasketChange.LoadWallet("BOOK", 1000, single.code()));
        Sale topped = shop.pay(house, top, Shop.cash(1000));

        assertThat(topped.vat()).as("single-purpose as it was sold").containsExactly(new Quote.Vat(550, 1000, 948, 52));
        assertThat(soldBy(multi).vat()).isEmpty();
        PricedBasket basket = shop.article(house, "CD2", 1000, 1);
        assertRefused("wallet.not-for-these", () -> shop.pay(house, basket, Shop.with(single), Shop.cash(1000)));
        assertThat(shop.pay(house, basket, Shop.with(multi)).vat())
                .containsExactly(new Quote.Vat(2000, 1000, 833, 167));

        change(type, books("LIVRE", null));
        PricedBasket again = shop.edit(house, new BasketChange.LoadWallet("BOOK", 1000, multi.code()));
        assertThat(shop.pay(house, again, Shop.cash(1000)).vat())
                .as("multi-purpose as it was sold")
                .isEmpty();
    }

    private void change(SaveProgramme.Saved type, WalletTerms terms) {
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        type.programmeId(),
                        sql.count("select version from programme where id = ?", type.programmeId()),
                        WalletTerms.KIND,
                        "PME " + terms.code(),
                        true,
                        Json.write(terms)));
    }

    private static WalletTerms books(String articles, String condition) {
        return new WalletTerms("BOOK", articles, condition, List.of(), 0, 0, 0, 0, 550, false);
    }

    @Test
    void vo6_aWalletWithoutOwnerTakesAtMostItsLimitInThirtyDaysTodayIncluded() {
        Instrument wallet = wallet("KDO", 10_000);
        shop.pay(house, shop.article(house, "A1", 10_000, 1), Shop.with(wallet));
        clock.advance(Duration.ofDays(29));
        PricedBasket early = shop.edit(house, new BasketChange.LoadWallet(null, 5_001, wallet.code()));
        assertRefused("wallet.month-limit", () -> shop.pay(house, early, Shop.cash(5_001)));

        clock.advance(Duration.ofDays(1));
        shop.pay(house, early, Shop.cash(5_001));

        assertThat(read(wallet).balanceMinor()).isEqualTo(5_001);
    }

    @Test
    void aWalletCopiesTheNumberOfACustomersCardAndIsThatCustomers() {
        long customer = fixtures.customer(house, "Durand", 0);
        sql.update(
                "insert into scan_code (brand_id, code, kind, target_id) values (?, '2990000000017', 'CUSTOMER', ?)",
                house.brandId(),
                customer);

        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("KDO", 2000, "2990000000017"));
        Instrument wallet = shop.only(
                instruments.issuedBy(
                        shop.pay(house, basket, Shop.cash(2000)).header().id()),
                house);

        assertThat(wallet.code()).isEqualTo("PME-2990000000017");
        assertThat(wallet.customerId()).isEqualTo(customer);
        assertRefused("code.taken", () -> shop.edit(house, new BasketChange.LoadWallet("KDO", 100, "2990000000017")));
    }

    @Test
    void aMistypedNumberLoadsNothingAndSellsNoOtherWallet() {
        Instrument wallet = wallet("KDO", 2000);
        char last = wallet.code().charAt(23);
        String slip = wallet.code().substring(0, 23) + (last == '9' ? '0' : (char) (last + 1));

        assertRefused("code.mistyped", () -> shop.edit(house, new BasketChange.LoadWallet("KDO", 100, slip)));
        assertRefused("code.mistyped", () -> shop.edit(house, new BasketChange.LoadWallet(null, 100, slip)));
        assertRefused(
                "wallet.unknown-number", () -> shop.edit(house, new BasketChange.LoadWallet("KDO", 100, "4711-08")));
        assertRefused(
                "wallet.unknown-number",
                () -> quoteBasket.quote(house.rest(), load(new WantedBasket.Stored(false, "KDO", 100, "4711-08"))));
    }

    @Test
    void aPrintedNumberMakesANewWalletWhereThatIsSaid() {
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("KDO", 2000, "4711-08", true));
        Instrument wallet = shop.only(
                instruments.issuedBy(
                        shop.pay(house, basket, Shop.cash(2000)).header().id()),
                house);

        assertThat(wallet.code()).isEqualTo("4711-08");
        assertRefused(
                "code.taken",
                () -> quoteBasket.quote(
                        house.rest(), load(new WantedBasket.Stored(false, "KDO", 100, "4711-08", true))));
        shop.pay(house, shop.edit(house, new BasketChange.LoadWallet(null, 500, "4711-08")), Shop.cash(500));
        assertThat(read(wallet).balanceMinor()).isEqualTo(2500);
    }

    private static WantedBasket load(WantedBasket.Stored stored) {
        return new WantedBasket(List.of(new WantedBasket.Line(null, null, stored)), null, List.of(), List.of());
    }

    @Test
    void aTypeThatChangesDoesNotTouchWalletsThatWereSold() {
        SaveProgramme.Saved saved = type(WalletTerms.free("OPEN"));
        Instrument wallet = wallet("OPEN", 2000);
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        saved.programmeId(),
                        sql.count("select version from programme where id = ?", saved.programmeId()),
                        WalletTerms.KIND,
                        "OPEN",
                        true,
                        Json.write(new WalletTerms("OPEN", "FAM:NONE", null, List.of(), 0, 0, 0, 0, null, false))));

        Sale sale = shop.pay(house, shop.article(house, "A1", 2000, 1), Shop.with(wallet));

        assertThat(sale.payments()).extracting(Payment::kind).containsExactly(TenderKind.WALLET);
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

    private Sale soldBy(Instrument wallet) {
        long sale = sql.count("select issued_sale_id from instrument where id = ?", wallet.id());
        return shop.sale(house, sale);
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

    private Instrument read(Instrument instrument) {
        return instruments.byId(house.brandId(), instrument.id()).orElseThrow();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
