package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.AdjustInstrument;
import org.comptoir.instrument.application.AssignInstrument;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.instrument.application.BlockInstrument;
import org.comptoir.instrument.application.ExpireInstrument;
import org.comptoir.instrument.application.ExpireInstruments;
import org.comptoir.instrument.application.ExtendInstrument;
import org.comptoir.instrument.application.HoldInstrument;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.ReplaceInstrument;
import org.comptoir.instrument.application.UseFromList;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentStatus;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.instrument.query.UnusedGiftCards;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class InstrumentCareTest {

    @Inject
    Shop shop;

    @Inject
    Vouchers vouchers;

    @Inject
    Fixtures fixtures;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    BlockInstrument block;

    @Inject
    ReplaceInstrument replace;

    @Inject
    ExtendInstrument extend;

    @Inject
    AdjustInstrument adjust;

    @Inject
    AssignInstrument assign;

    @Inject
    ExpireInstrument expire;

    @Inject
    ExpireInstruments expireAll;

    @Inject
    UseFromList useFromList;

    @Inject
    AvailableCredits credits;

    @Inject
    HoldInstrument holdInstrument;

    @Inject
    UnusedGiftCards unusedGiftCards;

    @Inject
    SaveSetting saveSetting;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = shop.open();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aBlockedCardPaysNothingUntilItIsGivenFree() {
        Instrument card = shop.giftCard(house, 5000);
        UUID id = UUID.randomUUID();
        BlockInstrument.Request request = new BlockInstrument.Request(id, card.id(), true, "reported stolen");
        assertRefused("access.denied", () -> block.block(house.office(3), request));

        block.block(house.office(4), request);
        block.block(house.office(4), request);

        assertThat(read(card).status()).isEqualTo(InstrumentStatus.BLOCKED);
        PricedBasket basket = shop.article(house, "A1", 1000, 1);
        assertRefused("gift-card.blocked", () -> shop.pay(house, basket, Shop.with(card)));
        block.block(house.office(4), new BlockInstrument.Request(UUID.randomUUID(), card.id(), false, "found again"));
        shop.pay(house, basket, Shop.with(card));
        assertThat(audited("BLOCK_INSTRUMENT", card)).isEqualTo(2);
    }

    @Test
    void aLostWalletIsReplacedByANewNumberWithTheSameBalanceAndLoads() {
        long customer = fixtures.customer(house, "Durand", 0);
        Instrument lost = wallet(customer, 5000);
        shop.pay(house, shop.article(house, "A1", 1200, 1), Shop.with(lost));
        ReplaceInstrument.Request request =
                new ReplaceInstrument.Request(UUID.randomUUID(), lost.id(), null, "lost on the bus");

        long fresh = replace.replace(house.office(3), request);
        assertThat(replace.replace(house.office(3), request)).as("once").isEqualTo(fresh);

        Instrument now = instruments.byId(house.brandId(), fresh).orElseThrow();
        assertThat(now.balanceMinor()).isEqualTo(3800);
        assertThat(now.customerId()).isEqualTo(customer);
        assertThat(now.programmeVersionId()).isEqualTo(lost.programmeVersionId());
        assertThat(now.expiresOn()).isEqualTo(lost.expiresOn());
        assertThat(now.code()).isNotEqualTo(lost.code());
        assertThat(read(lost).status()).isEqualTo(InstrumentStatus.VOID);
        assertThat(read(lost).balanceMinor()).isZero();
        assertThat(sql.count("select count(*) from instrument_load where instrument_id = ?", fresh))
                .isEqualTo(1);
        shop.pay(house, shop.article(house, "A2", 3800, 1), Shop.with(now));
    }

    @Test
    void aBalanceIsSetRightByLevelFiveWithItsReasonInTheLedger() {
        Instrument card = shop.giftCard(house, 5000);
        AdjustInstrument.Request less =
                new AdjustInstrument.Request(UUID.randomUUID(), card.id(), -5000, "typing error");
        assertRefused("access.denied", () -> adjust.adjust(house.office(4), less));

        adjust.adjust(house.office(5), less);
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertRefused(
                "request.other-content",
                () -> adjust.adjust(
                        house.office(5), new AdjustInstrument.Request(less.id(), card.id(), -4000, "typing error")));
        adjust.adjust(house.office(5), new AdjustInstrument.Request(UUID.randomUUID(), card.id(), 700, "goodwill"));

        assertThat(read(card).status()).isEqualTo(InstrumentStatus.ACTIVE);
        assertThat(read(card).balanceMinor()).isEqualTo(700);
        assertRefused(
                "instrument.holds-less",
                () -> adjust.adjust(
                        house.office(5), new AdjustInstrument.Request(UUID.randomUUID(), card.id(), -701, "x")));
        assertRefused(
                "instrument.reason-missing",
                () -> adjust.adjust(
                        house.office(5), new AdjustInstrument.Request(UUID.randomUUID(), card.id(), 1, " ")));
        assertThat(sql.count(
                        "select count(*) from ledger_tx where kind = 'INSTRUMENT_ADJUSTED' and reason = 'goodwill' "
                                + "and user_id = ?",
                        house.userId()))
                .isEqualTo(1);
    }

    @Test
    void whatEndedIsWrittenOffOnceAndWhatStillRunsIsNot() {
        Instrument card = shop.giftCard(house, 5000);
        Instrument running = wallet(null, 2000);
        long voucher = vouchers.issue(house, null, 500, 10);
        assertRefused(
                "instrument.not-ended",
                () -> expire.expire(
                        house.office(4), new ExpireInstrument.Request(UUID.randomUUID(), card.id(), "tidy")));
        clock.advance(Duration.ofDays(366));
        LocalDate today = LocalDate.now(clock);

        int first = expireAll.expire(house.office(4), today);
        int again = expireAll.expire(house.office(4), today);

        assertThat(first).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(read(card).balanceMinor()).isZero();
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
        assertThat(instruments.byId(house.brandId(), voucher).orElseThrow().status())
                .isEqualTo(InstrumentStatus.CLOSED);
        assertThat(read(running).balanceMinor()).isEqualTo(2000);
        assertThat(contra("breakage")).isEqualTo(5000);
        assertRefused("instrument.not-ended", () -> expireAll.expire(house.office(4), today.plusDays(1)));
    }

    @Test
    void onItsLastDayACardIsNotWrittenOff() {
        Instrument card = shop.giftCard(house, 5000);
        clock.advance(Duration.ofDays(365));

        assertThat(expireAll.expire(house.office(4), LocalDate.now(clock))).isZero();
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.ACTIVE);
        clock.advance(Duration.ofDays(1));
        expire.expire(
                house.office(4), new ExpireInstrument.Request(UUID.randomUUID(), card.id(), "asked by the owner"));
        assertThat(read(card).status()).isEqualTo(InstrumentStatus.CLOSED);
    }

    @Test
    void morePagesThanOneAreWrittenOff() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            all.add(vouchers.issue(house, null, 100, 0));
        }
        clock.advance(Duration.ofDays(1));

        assertThat(expireAll.expire(house.office(4), LocalDate.now(clock))).isEqualTo(all.size());
    }

    @Test
    void anEndIsMovedToALaterDayOnly() {
        Instrument card = shop.giftCard(house, 5000);
        LocalDate later = card.expiresOn().plusDays(30);

        extend.extend(house.office(4), new ExtendInstrument.Request(UUID.randomUUID(), card.id(), later, "goodwill"));

        assertThat(read(card).expiresOn()).isEqualTo(later);
        assertRefused(
                "instrument.not-later",
                () -> extend.extend(
                        house.office(4), new ExtendInstrument.Request(UUID.randomUUID(), card.id(), later, "x")));
    }

    @Test
    void f065_aCardThatIsWrittenToACustomerIsAmongTheCredits() {
        long customer = fixtures.customer(house, "Durand", 0);
        Instrument card = shop.giftCard(house, 5000);
        Instrument wallet = wallet(customer, 2000);

        assign.assign(house.office(3), new AssignInstrument.Request(UUID.randomUUID(), card.id(), customer, "hers"));

        assertThat(credits.of(house.till(1), customer))
                .extracting(credit -> credit.instrument().id())
                .containsExactlyInAnyOrder(card.id(), wallet.id());
    }

    @Test
    void f025_whatAnotherBasketHoldsIsAmongTheCreditsWithWhoHasIt() {
        long customer = fixtures.customer(house, "Durand", 0);
        Instrument wallet = wallet(customer, 2000);
        String holder = Hold.ofBasket(4711);
        holdInstrument.hold(house.till(1), new HoldInstrument.Request(house.tillId(), holder, wallet.id(), null));

        AvailableCredits.Credit seen = credits.of(house.till(1), customer).get(0);

        assertThat(seen.refusal().code()).isEqualTo("instrument.held");
        assertThat(seen.refusal().args().get(0)).isEqualTo("1");
        assertThat(credits.of(house.till(1), customer, holder).get(0).refusal()).isNull();
    }

    @Test
    void d43_takingACardFromTheListIsLoggedAndMayNeedALevel() {
        long customer = fixtures.customer(house, "Durand", 0);
        Instrument wallet = wallet(customer, 2000);
        UseFromList.Request request = new UseFromList.Request(customer, wallet.id());

        useFromList.choose(house.till(1), request);
        assertThat(audited("USE_FROM_LIST", wallet)).isEqualTo(1);
        setting("instrument.search-level", "3");

        assertRefused("access.denied", () -> useFromList.choose(house.till(2), request));
        useFromList.choose(house.till(3), request);
        assertThat(audited("USE_FROM_LIST", wallet)).isEqualTo(2);
        assertRefused(
                "instrument.unknown",
                () -> useFromList.choose(house.till(3), new UseFromList.Request(customer + 1, wallet.id())));
    }

    @Test
    void f078_giftCardsThatWereNeverUsedAreListed() {
        Instrument unused = shop.giftCard(house, 5000);
        Instrument used = shop.giftCard(house, 5000);
        shop.pay(house, shop.article(house, "A1", 1000, 1), Shop.with(used));

        var page = unusedGiftCards.page(house.office(5), PageRequest.of(0, 10));

        assertThat(page.rows()).extracting(UnusedGiftCards.UnusedCard::id).containsExactly(unused.id());
        assertThat(page.rows().get(0).amountMinor()).isEqualTo(5000);
    }

    private Instrument wallet(Long customer, long paidMinor) {
        if (sql.count("select count(*) from programme where brand_id = ? and kind = 'WALLET_TYPE'", house.brandId())
                == 0) {
            saveProgramme.save(
                    house.office(5),
                    SaveProgramme.Request.create(WalletTerms.KIND, "PME KDO", Json.write(WalletTerms.free("KDO"))));
        }
        if (customer != null) {
            shop.edit(house, new BasketChange.AttachCustomer(customer));
        }
        PricedBasket basket = shop.edit(house, new BasketChange.LoadWallet("KDO", paidMinor, null));
        Sale sale = shop.pay(house, basket, Shop.cash(paidMinor));
        return shop.only(instruments.issuedBy(sale.header().id()), house);
    }

    private void setting(String name, String value) {
        saveSetting.save(house.office(5), new SaveSetting.Request(0, name, value));
    }

    private long audited(String permission, Instrument instrument) {
        return sql.count(
                "select count(*) from audit_event where permission = ? and subject = ?",
                permission,
                "instrument:" + instrument.id());
    }

    private long contra(String purpose) {
        return sql.count(
                "select coalesce(sum(e.amount), 0) from ledger_entry e join account a on a.id = e.account_id "
                        + "where a.code = ?",
                "contra:" + purpose + ":" + house.storeId() + ":EUR");
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
