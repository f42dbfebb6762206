package org.comptoir.loyalty.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.manual.domain.ManualDiscount;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.EditBasket;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.SellBasket;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.ReturnPlan;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.SaveSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class ManualDiscountTest {

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    EditBasket editBasket;

    @Inject
    SaveSetting saveSetting;

    @Inject
    SellBasket sellBasket;

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
    void aRateOnALineWithinTheCapIsLoggedWithItsReason() {
        shop.article(house, "A1", 10_000, 2);
        PricedBasket basket = lay(2, ManualDiscount.rate(1, new Rate(500), "tache"));

        Sale sale = shop.pay(house, basket, Shop.cash(19_000));

        assertThat(sale.header().discountMinor()).isEqualTo(1_000);
        assertThat(sale.effects())
                .anySatisfy(effect -> assertThat(effect.reason().args()).containsExactly("5", "tache"));
        assertThat(words.logged(house, Permission.MANUAL_DISCOUNT, "manual discount, line 1"))
                .isEqualTo(1);
        assertThat(sql.list(
                        "select detail from audit_event where store_id = ? and permission = 'MANUAL_DISCOUNT'",
                        row -> row.text("detail"),
                        house.storeId()))
                .containsExactly("5 %: tache");
        assertThat(shop.takeBack(house, sale, new ReturnPlan.Units(1, 1))
                        .header()
                        .totalMinor())
                .isEqualTo(-9_500);
    }

    @Test
    void anAmountOnTheWholeSaleIsSpreadOverItsArticles() {
        shop.article(house, "A1", 3_000, 1);
        shop.article(house, "A2", 1_000, 1);
        shop.edit(house, new BasketChange.SellGiftCard(5_000, null));

        PricedBasket basket = lay(5, ManualDiscount.amount(null, 1_000, "geste"));

        assertThat(basket.quote().lines())
                .extracting(line -> line.discountMinor())
                .containsExactly(750L, 250L, 0L);
        PricedBasket replaced = lay(5, ManualDiscount.amount(null, 400, "geste"));
        assertThat(replaced.quote().discountMinor())
                .as("a second one takes the first one's place")
                .isEqualTo(400);
    }

    @Test
    void theCapIsThatOfTheLevel() {
        shop.article(house, "A1", 10_000, 1);

        refused("access.denied", () -> lay(1, ManualDiscount.rate(1, new Rate(1), "x")));
        refused("manual.above-rate", () -> lay(2, ManualDiscount.rate(1, new Rate(501), "x")));
        refused("manual.above-amount", () -> lay(3, ManualDiscount.amount(1, 1_001, "x")));
        assertThat(lay(3, ManualDiscount.amount(1, 1_000, "x")).quote().discountMinor())
                .isEqualTo(1_000);
        assertThat(lay(4, ManualDiscount.rate(1, new Rate(2_000), "x")).quote().discountMinor())
                .isEqualTo(2_000);
        assertThat(lay(5, ManualDiscount.rate(1, new Rate(10_000), "x")).quote().totalMinor())
                .isZero();
    }

    @Test
    void aClientCannotBringACapOfItsOwn() {
        shop.article(house, "A1", 10_000, 1);

        refused("manual.above-rate", () -> lay(2, new Claim("manual", 1, null, 9_000L, "rate@10000:x")));
    }

    @Test
    void aClientsDiscountOnTheWholeSaleIsLoggedWithTheSale() {
        fixtures.product(house, "A1", 10_000);
        WantedBasket wanted = new WantedBasket(
                List.of(new WantedBasket.Line(new WantedBasket.Article("A1", null, 1, null), null)),
                null,
                List.of(),
                List.of(new Claim("manual", 0, null, 1_000L, "rate:geste")));

        Sale sale = sellBasket
                .sell(
                        house.rest(),
                        new SellBasket.Request(
                                UUID.randomUUID(),
                                house.tillId(),
                                wanted,
                                9_000,
                                List.of(new SellBasket.Payer(TenderKind.CASH, 9_000L, null)),
                                null,
                                false))
                .sale();

        assertThat(sale.header().discountMinor()).isEqualTo(1_000);
        assertThat(words.logged(house, Permission.MANUAL_DISCOUNT, "manual discount, whole sale"))
                .isEqualTo(1);
    }

    @Test
    void aStoreSetsItsOwnCap() {
        saveSetting.save(
                house.office(5), new SaveSetting.Request(house.storeId(), "manual-discount.cap-bp-level-2", "1500"));
        shop.article(house, "A1", 10_000, 1);

        assertThat(lay(2, ManualDiscount.rate(1, new Rate(1_500), "x")).quote().discountMinor())
                .isEqualTo(1_500);
    }

    @Test
    void aDiscountThatTheBasketNoLongerCarriesTakesNothingOffAndSaysSo() {
        shop.article(house, "A1", 10_000, 1);
        shop.article(house, "A2", 1_000, 1);
        lay(3, ManualDiscount.amount(null, 1_000, "geste"));

        PricedBasket basket = shop.edit(house, new BasketChange.RemoveLine(1));

        assertThat(basket.quote().discountMinor()).isZero();
        assertThat(LoyaltyWords.notApplied(basket.quote(), "manual").why().args())
                .containsExactly("1.00", "10");
        assertThat(LoyaltyWords.notApplied(basket.quote(), "manual").unlock().code())
                .isEqualTo("manual.lower");
    }

    @Test
    void itComesAfterTheCustomersRateAndNeverGoesBelowZero() {
        long customer = fixtures.customer(house, "Durand", 1_000);
        shop.edit(house, new BasketChange.AttachCustomer(customer));
        shop.article(house, "A1", 10_000, 1);

        assertThat(lay(5, ManualDiscount.rate(1, new Rate(1_000), "x")).quote().totalMinor())
                .isEqualTo(8_100);
        assertThat(lay(5, ManualDiscount.amount(1, 10_000, "x")).quote().totalMinor())
                .isZero();
    }

    @Test
    void claimsThatMakeNoSenseAreRefused() {
        shop.article(house, "A1", 10_000, 1);
        shop.edit(house, new BasketChange.SellGiftCard(5_000, null));

        refused("manual.form", () -> lay(5, new Claim("manual", 1, null, 100L, "sans motif")));
        refused("manual.reason-missing", () -> lay(5, new Claim("manual", 1, null, 100L, "rate: ")));
        refused("manual.value", () -> lay(5, new Claim("manual", 1, null, null, "rate:x")));
        refused("rate.range", () -> lay(5, new Claim("manual", 1, null, 10_001L, "rate:x")));
        refused("basket.no-such-line", () -> lay(5, ManualDiscount.rate(9, new Rate(100), "x")));
        refused("manual.no-article", () -> lay(5, ManualDiscount.rate(2, new Rate(100), "x")));
        lay(5, ManualDiscount.rate(1, new Rate(100), "x"));
        refused("manual.both", () -> lay(5, ManualDiscount.rate(null, new Rate(100), "x")));
    }

    @Test
    void theClaimKeepsWhatWasTyped() {
        ManualDiscount typed = ManualDiscount.amount(3, 250, "tache: col").within(new Rate(1_000));

        assertThat(ManualDiscount.of(typed.claim())).isEqualTo(typed);
        assertThat(List.of(ManualDiscount.of(new Claim("manual", 0, null, 250L, "amount:x"))
                                .lineNo()
                        == null))
                .containsExactly(true);
    }

    private PricedBasket lay(int level, ManualDiscount discount) {
        return lay(level, discount.claim());
    }

    private PricedBasket lay(int level, Claim claim) {
        Caller caller = house.till(level);
        return editBasket.edit(caller, new EditBasket.Request(house.tillId(), new BasketChange.LayClaim(claim)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
