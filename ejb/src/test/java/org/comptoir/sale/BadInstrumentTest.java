package org.comptoir.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.TestClock;
import org.comptoir.harness.UseCases;
import org.comptoir.instrument.application.BlockInstrument;
import org.comptoir.instrument.application.Instruments;
import org.comptoir.instrument.application.LookUpInstrument;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.WalletTerms;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.vip.application.SaveVipCard;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.application.ViewBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.Tender;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.ReasonText;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with what the customer shows: it is refused with its reason, and the same basket is sold for cash. */
@UseCases
class BadInstrumentTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    Vouchers vouchers;

    @Inject
    Instruments instruments;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveVipCard saveVipCard;

    @Inject
    BlockInstrument block;

    @Inject
    LookUpInstrument lookUp;

    @Inject
    ScanCode scanCode;

    @Inject
    ViewBasket viewBasket;

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
        save(WalletTerms.KIND, "PME KDO", Json.write(WalletTerms.free("KDO")));
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    /** What is done with it at the till, once there is a basket of 10.00 of that customer. */
    private interface Attempt {
        void at(PricedBasket basket);
    }

    /** What can be wrong, and what the till says. */
    enum Bad {
        EXPIRED_GIFT_CARD("gift-card.expired"),
        EXPIRED_VOUCHER("voucher.expired"),
        VIP_CARD_ENDED("vip-card.expired"),
        OTHER_CUSTOMERS_VIP_CARD("vip-card.other-customer"),
        UNKNOWN_CODE("code.unknown"),
        MISTYPED_CODE("code.mistyped"),
        UNKNOWN_INSTRUMENT("instrument.unknown"),
        BLOCKED_WALLET("wallet.blocked"),
        USED_UP_COUPON("coupon.used-up"),
        COUPON_NOT_YET("coupon.not-yet"),
        VOUCHER_NOT_YET("voucher.not-yet-valid"),
        OTHER_CUSTOMERS_WALLET("wallet.other-customer"),
        OTHER_CUSTOMERS_VOUCHER("voucher.other-customer"),
        EXHAUSTED_WALLET("wallet.used-up"),
        USED_UP_GIFT_CARD("gift-card.used-up"),
        MORE_THAN_IT_HOLDS("wallet.insufficient"),
        CEILING_PASSED("wallet.above-ceiling"),
        MAXIMUM_PASSED("gift-card.above-maximum");

        private final String code;

        Bad(String code) {
            this.code = code;
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void itIsRefusedWithItsReasonAndTheSaleGoesOn(Bad bad) {
        Attempt attempt = attempt(bad);
        shop.edit(house, new BasketChange.AttachCustomer(other));
        PricedBasket basket =
                shop.article(house, "A" + UUID.randomUUID().toString().substring(0, 8), 1000, 1);

        assertThatThrownBy(() -> attempt.at(basket)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason().code()).isEqualTo(bad.code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)) {
                assertThat(ReasonText.of(e.reason(), language)).isNotBlank().doesNotContain(bad.code);
            }
        });

        PricedBasket after = viewBasket.view(house.till(1), house.tillId());
        assertThat(after.basket()).as("as it was").isEqualTo(basket.basket());
        Sale sale = shop.pay(house, after, Shop.cash(1000));
        assertThat(sale.header().totalMinor()).isEqualTo(1000);
        assertThat(sale.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.kind()).isEqualTo(TenderKind.CASH));
        assertThat(instruments.issuedBy(sale.header().id())).isEmpty();
    }

    private Attempt attempt(Bad bad) {
        return switch (bad) {
            case EXPIRED_GIFT_CARD -> paying(expired(shop.giftCard(house, 5000)));
            case EXPIRED_VOUCHER ->
                scanning(expired(read(vouchers.issue(house, other, 500, 30))).code());
            case VIP_CARD_ENDED -> scanning(vipEnded());
            case OTHER_CUSTOMERS_VIP_CARD -> scanning(vip());
            case UNKNOWN_CODE -> scanning("NIEGESEHEN");
            case MISTYPED_CODE -> scanning(mistyped());
            case UNKNOWN_INSTRUMENT -> basket -> lookUp.lookUp(house.till(1), unknown());
            case BLOCKED_WALLET -> paying(blocked());
            case USED_UP_COUPON -> scanning(usedCoupon());
            case COUPON_NOT_YET -> scanning(coupon("BIENTOT", "\"from\":\"2026-12-01T00:00\",\"reusable\":true"));
            case VOUCHER_NOT_YET -> scanning(tomorrow().code());
            case OTHER_CUSTOMERS_WALLET -> paying(wallet(owner, 5000));
            case OTHER_CUSTOMERS_VOUCHER ->
                scanning(read(vouchers.issue(house, owner, 500, 30)).code());
            case EXHAUSTED_WALLET -> paying(spent(wallet(other, 1000)));
            case USED_UP_GIFT_CARD -> paying(spent(shop.giftCard(house, 1000)));
            case MORE_THAN_IT_HOLDS -> moreThanItHolds();
            case CEILING_PASSED -> basket -> shop.edit(house, new BasketChange.LoadWallet("KDO", 15_001, null));
            case MAXIMUM_PASSED -> basket -> shop.edit(house, new BasketChange.SellGiftCard(50_001, null));
        };
    }

    private Attempt paying(Instrument instrument) {
        return basket -> shop.pay(house, basket, Shop.with(instrument), Shop.cash(1000));
    }

    private Attempt scanning(String code) {
        return basket -> scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), code, 1));
    }

    private Attempt moreThanItHolds() {
        Tender tooMuch = Shop.with(wallet(other, 500), 501);
        return basket -> shop.pay(house, basket, tooMuch, Shop.cash(1000));
    }

    @Test
    void aPrintedCardThatLooksGeneratedIsKnownWhateverItsLastDigitIs() {
        for (String printed : List.of("4123456789012345678901", "9123456789012345678901", "512345678901234567890199")) {
            PricedBasket basket = shop.edit(house, new BasketChange.SellGiftCard(1000, printed));
            shop.pay(house, basket, Shop.cash(1000));

            Instrument card = lookUp.lookUp(house.till(1), printed);
            ScanCode.Outcome scanned = scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), printed, 1));

            assertThat(card.balanceMinor()).isEqualTo(1000);
            assertThat(scanned.instrument().id()).isEqualTo(card.id());
            shop.pay(house, shop.article(house, "A" + printed, 1000, 1), Shop.with(card));
        }
        assertThatThrownBy(() -> lookUp.lookUp(house.till(1), "4123456789012345678902"))
                .as("nobody knows this one")
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("code.mistyped"));
    }

    private Instrument expired(Instrument instrument) {
        clock.advance(Duration.ofDays(366));
        return instrument;
    }

    private Instrument wallet(long customer, long minor) {
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        Sale sale =
                shop.pay(house, shop.edit(house, new BasketChange.LoadWallet("KDO", minor, null)), Shop.cash(minor));
        return shop.only(instruments.issuedBy(sale.header().id()), house);
    }

    private Instrument blocked() {
        Instrument wallet = wallet(other, 5000);
        block.block(house.office(5), new BlockInstrument.Request(UUID.randomUUID(), wallet.id(), true, "perdu"));
        return wallet;
    }

    private Instrument spent(Instrument instrument) {
        shop.pay(house, shop.article(house, "S1", 1000, 1), Shop.with(instrument));
        return instrument;
    }

    private Instrument tomorrow() {
        LocalDate day = LocalDate.now(clock).plusDays(1);
        return read(vouchers.issue(house, other, 500, day, day));
    }

    private String vipEnded() {
        String number = vip(other);
        clock.advance(Duration.ofDays(31));
        return number;
    }

    private String vip() {
        return vip(owner);
    }

    private String vip(long customer) {
        String number = "#VIP#" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        saveVipCard.save(
                house.office(5),
                new SaveVipCard.Request(
                        null, null, number, customer, 2000, LocalDate.now(clock).plusDays(30), List.of()));
        return number;
    }

    private String usedCoupon() {
        String code = coupon("UNEFOIS", "\"maxUses\":1,\"reusable\":true");
        shop.article(house, "C1", 1000, 1);
        PricedBasket first = scanCode.scan(house.till(1), new ScanCode.Request(house.tillId(), code, 1))
                .basket();
        shop.pay(house, first, Shop.cash(first.quote().totalMinor()));
        return code;
    }

    private String coupon(String code, String params) {
        save(CouponTerms.KIND, code, "{\"code\":\"" + code + "\",\"rateBp\":1000," + params + "}");
        return code;
    }

    private static String unknown() {
        return InstrumentCode.generate(InstrumentKind.GIFT_CARD).text();
    }

    private static String mistyped() {
        String right = unknown();
        char last = right.charAt(right.length() - 1);
        return right.substring(0, right.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }

    private void save(String kind, String name, String params) {
        saveProgramme.save(house.office(5), SaveProgramme.Request.create(kind, name, params));
    }

    private Instrument read(long id) {
        return instruments.byId(house.brandId(), id).orElseThrow();
    }
}
