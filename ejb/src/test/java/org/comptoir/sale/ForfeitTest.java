package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.campaign.birthday.BirthdayFixtures;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.ReplaceInstrument;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.Remainder;
import org.comptoir.ledger.application.LedgerHistory;
import org.comptoir.loyalty.earned.EarnedShop;
import org.comptoir.loyalty.earned.domain.Tier;
import org.comptoir.pricing.domain.Effect;
import org.comptoir.pricing.domain.Quote;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.VoidSale;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D-01, setting FORFEIT: what a use leaves on a free voucher is lost, and the cashier is warned before. */
@UseCases
class ForfeitTest {

    @Inject
    Shop shop;

    @Inject
    EarnedShop earned;

    @Inject
    Fixtures fixtures;

    @Inject
    BirthdayFixtures birthdays;

    @Inject
    Vouchers vouchers;

    @Inject
    Instruments instruments;

    @Inject
    ReplaceInstrument replace;

    @Inject
    VoidSale voidSale;

    @Inject
    SaveSetting saveSetting;

    @Inject
    LedgerHistory history;

    House house;
    long customer;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        setting("FORFEIT");
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void theCashierIsToldWhatWillBeLostAndTheUseClosesTheVoucher() {
        long voucher = vouchers.issue(house, customer, 1500, 30);
        PricedBasket basket = laid(voucher, 1200);

        assertThat(forfeits(basket.quote())).singleElement().satisfies(warning -> {
            assertThat(warning.amount()).isEqualTo(300);
            assertThat(warning.instrumentId()).isEqualTo(voucher);
            assertThat(ReasonText.of(warning.reason(), Locale.ENGLISH))
                    .contains("3.00")
                    .contains("lost");
            assertThat(ReasonText.of(warning.reason(), Locale.FRENCH)).contains("3,00");
            assertThat(ReasonText.of(warning.reason(), Locale.GERMAN)).contains("3,00");
        });
        assertThat(read(voucher).balanceMinor()).as("a quote takes nothing").isEqualTo(1500);
        Sale sale = shop.pay(house, basket);

        assertThat(sale.header().totalMinor()).isZero();
        assertThat(sale.effects()).isEqualTo(basket.quote().effects());
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(read(voucher).balanceMinor()).isZero();
        assertThat(onTheVoucher(sale, voucher))
                .containsExactlyInAnyOrder(tuple("VOUCHER_USED", -1200L), tuple("VOUCHER_FORFEITED", -300L));
    }

    @Test
    void aVoucherThatIsUsedUpLosesNothing() {
        long voucher = vouchers.issue(house, customer, 1000, 30);
        PricedBasket basket = laid(voucher, 2500);

        assertThat(forfeits(basket.quote())).isEmpty();
        Sale sale = shop.pay(house, basket, Shop.cash(1500));

        assertThat(onTheVoucher(sale, voucher)).containsExactly(tuple("VOUCHER_USED", -1000L));
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void whatWasInForceAtTheIssueCountsAndStaysWithAReplacement() {
        long once = vouchers.issue(house, customer, 1500, 30);
        setting("KEEP");
        long kept = vouchers.issue(house, customer, 1500, 30);
        long fresh =
                replace.replace(house.office(5), new ReplaceInstrument.Request(UUID.randomUUID(), once, null, "perdu"));

        assertThat(read(fresh).remainder()).isEqualTo(Remainder.FORFEIT);
        shop.pay(house, laid(fresh, 1200));
        assertThat(read(fresh).balanceMinor()).isZero();
        setting("FORFEIT");
        shop.pay(house, laid(kept, 1200));
        assertThat(read(kept).balanceMinor()).isEqualTo(300);
        assertThat(read(kept).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void whatIsIssuedInBulkHasItTooAndWhatWasSoldNever() {
        long born = birthdays.born(house, LocalDate.of(1985, 3, 2));
        birthdays.run(house, birthdays.programme(house), LocalDate.of(2026, 3, 2));

        assertThat(instruments.ofCustomer(house.brandId(), born))
                .extracting(Instrument::kind, Instrument::remainder)
                .containsExactly(tuple(InstrumentKind.VOUCHER, Remainder.FORFEIT));
        assertThat(shop.giftCard(house, 5000).remainder()).isEqualTo(Remainder.KEEP);
    }

    @Test
    void aWholeReturnGivesTheVoucherBackAsItWasAndAPartialOneDoesNot() {
        long voucher = vouchers.issue(house, customer, 1500, 30);
        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher));
        Sale sale = shop.pay(house, shop.article(house, "PAIRE", 600, 2));

        shop.takeBack(house, sale, new ReturnPlan.Units(1, 1));
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.CLOSED);
        Sale rest = shop.takeBack(house, sale);

        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(voucher).balanceMinor()).isEqualTo(1500);
        assertThat(rest.header().totalMinor()).as("never money").isZero();
        assertThat(rest.effects())
                .filteredOn(effect -> effect.kind() == Effect.Kind.FORFEITED)
                .extracting(Effect::amount)
                .containsExactly(-300L);
        shop.pay(house, laid(voucher, 1000));
        assertThat(read(voucher).balanceMinor()).as("used once, again").isZero();
    }

    @Test
    void aVoidGivesItBackToo() {
        long voucher = vouchers.issue(house, customer, 1500, 30);
        Sale sale = shop.pay(house, laid(voucher, 1200));

        voidSale.undo(
                house.till(5),
                new VoidSale.Request(
                        UUID.randomUUID(), house.tillId(), null, sale.header().id(), "erreur", false));

        assertThat(read(voucher).balanceMinor()).isEqualTo(1500);
        assertThat(read(voucher).status()).isEqualTo(InstrumentStatus.ACTIVE);
    }

    @Test
    void at65_whatWasLostIsNotKeptBackFromARefund() {
        earned.programme(house, EarnedShop.perSale(new Tier(50_000, true, Tier.Reward.PERCENT, 1000)));
        Sale sale = earned.sell(house, customer, 93_800);
        Instrument voucher = earned.issuedBy(house, sale).get(0);
        assertThat(voucher.remainder()).isEqualTo(Remainder.FORFEIT);
        Sale used = shop.pay(house, laid(voucher.id(), 5_000));
        assertThat(read(voucher.id()).balanceMinor()).isZero();

        Sale back = shop.takeBack(house, sale);

        assertThat(back.payments().get(0).amountMinor())
                .as("the 50.00 that were used are kept back, not the 43.80 that were lost")
                .isEqualTo(-88_800);
        shop.takeBack(house, used);
        assertThat(read(voucher.id()).balanceMinor())
                .as("what was kept back comes back, what was lost was taken back with its sale")
                .isEqualTo(5_000);
    }

    private PricedBasket laid(long voucher, long priceMinor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer), BasketChange.LayClaim.voucher(voucher));
        return shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), priceMinor, 1);
    }

    private static List<Effect> forfeits(Quote quote) {
        return quote.effects().stream()
                .filter(effect -> effect.kind() == Effect.Kind.FORFEITED)
                .toList();
    }

    /** What a sale moved on the voucher's account. */
    private List<org.assertj.core.groups.Tuple> onTheVoucher(Sale sale, long voucher) {
        return history.ofSale(sale.header().id()).stream()
                .flatMap(tx -> tx.entries().stream()
                        .filter(entry -> entry.accountCode().equals("instrument:" + voucher))
                        .map(entry -> tuple(tx.kind(), entry.amount())))
                .toList();
    }

    private void setting(String value) {
        saveSetting.save(house.office(5), new SaveSetting.Request(house.storeId(), "voucher.remainder", value));
    }

    private Instrument read(long id) {
        return instruments.byId(house.brandId(), id).orElseThrow();
    }
}
