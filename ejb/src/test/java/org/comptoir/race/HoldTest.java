package org.comptoir.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.HoldInstrument;
import org.comptoir.instrument.application.InstrumentHolds;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.ListHolds;
import org.comptoir.instrument.application.ReleaseHold;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.ledger.application.LedgerChecker;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.Basket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a basket or a client holds, and who gets it when two want it. */
@UseCases
class HoldTest {

    @Inject
    Fixtures fixtures;

    @Inject
    Checkout checkout;

    @Inject
    EditBasket editBasket;

    @Inject
    CompleteSale completeSale;

    @Inject
    HoldInstrument holdInstrument;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    ListHolds listHolds;

    @Inject
    InstrumentHolds holds;

    @Inject
    LeaseTill leaseTill;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    LedgerChecker checker;

    @Inject
    Sql sql;

    House house;
    Basket forty;

    @BeforeEach
    void openShop() {
        house = fixtures.house();
        checkout.open(house, house.tillId(), house.secondTillId());
        forty = checkout.basket(house, null, List.of(fixtures.product(house, "R40", 40_00)));
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(
                        WalletTerms.KIND, "PME " + house.code(), Json.write(WalletTerms.free("KDO"))));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(checker.check().results())
                .allSatisfy(check -> assertThat(check.examples()).isEmpty());
    }

    @Test
    void whatAClientHoldsIsRefusedToOthersAndUsedByItsSale() {
        long card = checkout.sellCard(house, 50_00);
        CompleteSale.Request mine = Checkout.request(house.tillId(), forty, Checkout.giftCard(card));
        hold(house.tillId(), Hold.ofSale(mine.saleId()), card, null);
        assertThat(listHolds.of(house.office(1))).hasSize(1);

        assertHeld(() -> hold(house.secondTillId(), Hold.ofSale(UUID.randomUUID()), card, null));
        assertHeld(
                () -> checkout.complete(house, Checkout.request(house.secondTillId(), forty, Checkout.giftCard(card))));
        checkout.complete(house, mine);

        assertThat(listHolds.of(house.office(1))).as("ended with the sale").isEmpty();
    }

    @Test
    void aPartOfAWalletIsHeldAndTheRestIsFree() {
        long wallet = wallet(100_00);
        String client = Hold.ofSale(UUID.randomUUID());
        hold(house.tillId(), client, wallet, 60_00L);

        checkout.complete(house, Checkout.request(house.secondTillId(), forty, walletTender(wallet)));
        assertHeld(() -> checkout.complete(house, Checkout.request(house.secondTillId(), forty, walletTender(wallet))));
        assertThat(releaseHold.release(house.till(1), new ReleaseHold.Request(client, List.of())))
                .isEqualTo(1);

        checkout.complete(house, Checkout.request(house.secondTillId(), forty, walletTender(wallet)));
        assertThat(read(wallet).balanceMinor()).isEqualTo(20_00);
    }

    @Test
    void aHoldEndsByItselfOnTheDatabasesClockAndTheBeatOfATillRenewsItsBaskets() {
        long card = checkout.sellCard(house, 50_00);
        PricedBasket basket = article(house.tillId(), "A1");
        hold(house.tillId(), Hold.ofBasket(basket.basketId()), card, null);
        sql.update(
                "update instrument_hold set expires_at = timestamp '2099-01-01 00:00:00' where instrument_id = ?",
                card);

        leaseTill.lease(house.till(1), new LeaseTill.Request(house.tillId(), "browser"));

        assertThat(listHolds.of(house.office(1)).get(0).expiresAt())
                .isBefore(java.time.Instant.parse("2098-01-01T00:00:00Z"));
        sql.update(
                "update instrument_hold set expires_at = timestamp '2000-01-01 00:00:00' where instrument_id = ?",
                card);
        leaseTill.lease(house.till(1), new LeaseTill.Request(house.tillId(), "browser"));
        assertThat(listHolds.of(house.office(1)))
                .as("what has ended is not renewed")
                .isEmpty();
        checkout.complete(house, Checkout.request(house.secondTillId(), forty, Checkout.giftCard(card)));
    }

    @Test
    void twoTillsThatPayWithOneWalletAtOnceNeverSpendMoreThanItHolds() throws Exception {
        long[] tills = {house.tillId(), house.secondTillId()};
        try (Together together = new Together(2)) {
            for (int round = 0; round < 20; round++) {
                long wallet = wallet(50_00);

                var outcomes = together.run(
                        index -> checkout.complete(house, Checkout.request(tills[index], forty, walletTender(wallet))));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !outcome.succeeded())
                        .allSatisfy(outcome ->
                                assertThat(outcome.refusal().reason().code()).isEqualTo("payment.missing"));
                assertThat(read(wallet).balanceMinor()).isEqualTo(10_00);
            }
        }
    }

    @Test
    void aHoldAndASaleAtOnceOneOfThemIsRefusedOrTheHoldIsOnWhatIsLeft() throws Exception {
        try (Together together = new Together(2)) {
            for (int round = 0; round < 20; round++) {
                long card = checkout.sellCard(house, 50_00);

                var outcomes = together.run(index -> index == 0
                        ? checkout.complete(house, Checkout.request(house.tillId(), forty, Checkout.giftCard(card)))
                        : hold(house.secondTillId(), Hold.ofSale(UUID.randomUUID()), card, null));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
                boolean sold = read(card).status() == InstrumentStatus.CLOSED;
                assertThat(outcomes.get(0).succeeded()).isEqualTo(sold);
            }
        }
    }

    @Test
    void ofTwoClientsThatHoldOneCardAtOnceOneGetsIt() throws Exception {
        try (Together together = new Together(8)) {
            for (int round = 0; round < 10; round++) {
                long card = checkout.sellCard(house, 50_00);

                var outcomes = together.run(index -> hold(house.tillId(), Hold.ofSale(UUID.randomUUID()), card, null));

                assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
            }
        }
    }

    @Test
    void b8_twoOpenTicketsOfOneTillWithTwoWalletsKeepThemApart() throws Exception {
        long first = wallet(50_00);
        long second = wallet(50_00);
        try (Together together = new Together(2)) {
            var outcomes = together.run(index -> checkout.complete(
                    house, Checkout.request(house.tillId(), forty, walletTender(index == 0 ? first : second))));

            assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        }
        assertThat(read(first).balanceMinor()).isEqualTo(10_00);
        assertThat(read(second).balanceMinor()).isEqualTo(10_00);
        assertThat(sql.count("select count(*) from payment where instrument_id = ?", first))
                .isEqualTo(1);
        assertThat(sql.count("select count(*) from payment where instrument_id = ?", second))
                .isEqualTo(1);
    }

    private Instrument hold(long till, String holder, long instrument, Long amount) {
        return holdInstrument.hold(
                house.rest().at(house.storeId(), till), new HoldInstrument.Request(till, holder, instrument, amount));
    }

    private PricedBasket article(long till, String reference) {
        long product = fixtures.product(house, reference, 10_00);
        return editBasket.edit(house.till(5), new EditBasket.Request(till, new BasketChange.AddArticle(product, 1)));
    }

    private long wallet(long minor) {
        PricedBasket basket = editBasket.edit(
                house.till(5), new EditBasket.Request(house.tillId(), new BasketChange.LoadWallet("KDO", minor, null)));
        return completeSale
                .complete(
                        house.till(5),
                        new CompleteSale.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                null,
                                basket.version(),
                                null,
                                minor,
                                List.of(Checkout.cash(minor)),
                                null,
                                false))
                .sale()
                .lines()
                .get(0)
                .instrumentId();
    }

    private static Tender walletTender(long wallet) {
        return new Tender(TenderKind.WALLET, null, wallet);
    }

    private Instrument read(long id) {
        return instruments.byId(house.brandId(), id).orElseThrow();
    }

    private static void assertHeld(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("instrument.held"));
    }
}
