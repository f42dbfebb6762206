package org.comptoir.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.customer.application.SaveCustomerGroup;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.club.domain.ClubTerms;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.loyalty.coupon.domain.CouponTerms;
import org.comptoir.loyalty.points.PointsDesk;
import org.comptoir.loyalty.points.domain.Gift;
import org.comptoir.loyalty.points.domain.PointsTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.application.Json;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes are prepared, put in force and stopped, whatever became of what their parameters name. */
@UseCases
class ProgrammeLifeTest {

    private static final String TRADER = "commerçant";
    private static final String SHOP_POINTS = "Points %s";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    SaveCustomerGroup saveCustomerGroup;

    @Inject
    ProgrammeList programmes;

    @Inject
    Sql sql;

    House house;
    long customer;
    long traders;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        traders = saveCustomerGroup.save(house.office(5), new SaveCustomerGroup.Request(null, null, TRADER, "PRO"));
        words.join(customer, traders);
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void aProgrammePreparedInactiveGivesNothingUntilItIsPutInForce() {
        create("Remises", ConditionalTerms.KIND, false, Json.write(rate(1_000)));
        shop.edit(house, new BasketChange.AttachCustomer(customer));

        assertThat(named("Remises").active()).isFalse();
        assertThat(shop.article(house, "A1", 10_000, 1).quote().discountMinor()).isZero();

        activate("Remises");
        PricedBasket basket = shop.article(house, "A2", 10_000, 1);

        assertThat(named("Remises").active()).isTrue();
        assertThat(basket.quote().discountMinor()).isEqualTo(2_000);
        shop.pay(house, basket, Shop.cash(18_000));
    }

    @Test
    void aCouponPreparedInactiveHoldsNoCode() {
        String params = "{\"code\":\"NOEL20\",\"rateBp\":2000,\"reusable\":true}";
        create("Noël", CouponTerms.KIND, false, params);
        create("Hiver", CouponTerms.KIND, true, params);

        refused("code.taken", () -> activate("Noël"));
        stop("Hiver");
        activate("Noël");

        refused("code.taken", () -> activate("Hiver"));
    }

    @Test
    void giftsArePreparedInNoPointsProgrammeThatIsOff() {
        PointsTerms terms = PointsDesk.terms(
                1_000,
                PointsTerms.Spending.NONE,
                List.of(new PointsTerms.Level(1, 20)),
                List.of(Gift.discount(1, "~R", 1, 500)));

        refused("points.not-active", () -> create("Cadeaux", PointsTerms.KIND, false, Json.write(terms)));
    }

    @Test
    void aClubWhoseCardIsNoLongerSoldStopsButDoesNotStartAgain() {
        long card = fixtures.product(house, "CARTECLUB", 2_000);
        create(
                "Club",
                ClubTerms.KIND,
                true,
                Json.write(new ClubTerms(1_000, "CARTECLUB", null, false, 365, null, null, List.of())));
        sql.update("update product set active = 0 where id = ?", card);

        stop("Club");

        assertThat(named("Club").active()).isFalse();
        refused("article.unknown", () -> activate("Club"));
        assertThat(named("Club").active()).as("refused, so still off").isFalse();
        sql.update("update product set active = 1 where id = ?", card);
        activate("Club");
    }

    @Test
    void aDiscountWhoseGroupIsGoneStopsButDoesNotStartAgain() {
        create("Remises", ConditionalTerms.KIND, true, Json.write(rate(1_000)));
        sql.update("update customer_group set name = 'pro' where id = ?", traders);

        stop("Remises");

        refused("customer-group.unknown", () -> activate("Remises"));
        refused("customer-group.unknown", () -> save("Remises", false, Json.write(rate(2_000))));
    }

    @Test
    void pointsWhosePriceListIsGoneStopButDoNotStartAgain() {
        PointsTerms.Earning pro = new PointsTerms.Earning(null, null, null, 0, null, List.of("PRO"));
        create(
                "Pros",
                PointsTerms.KIND,
                true,
                Json.write(new PointsTerms(1, 1_000, false, false, 0, pro, null, null, null, null)));
        sql.update("update customer_group set price_list = null where id = ?", traders);

        stop("Pros");

        refused("price-list.unknown", () -> activate("Pros"));
    }

    @Test
    void aFormThatWritesTheSameParametersInItsOwnWayStopsThemToo() {
        create(
                "Remises",
                ConditionalTerms.KIND,
                true,
                "{ \"rows\" : [ {\"rateBp\": 1000, \"group\": \"commerçant\"} ] }");
        sql.update("update customer_group set name = 'pro' where id = ?", traders);

        save("Remises", false, Json.write(rate(1_000)));

        assertThat(named("Remises").active()).isFalse();
        assertThat(named("Remises").versionNo()).isEqualTo(1);
    }

    @Test
    void aStopFromAFormThatIsOldIsRefused() {
        String points = SHOP_POINTS.formatted(house.code());
        ProgrammeList.Line shown = named(points);
        stop(points);

        assertThatThrownBy(() -> saveProgramme.save(
                        house.office(5),
                        new SaveProgramme.Request(
                                shown.id(), shown.version(), shown.kind(), shown.name(), false, shown.paramsJson())))
                .isInstanceOf(StaleState.class);
    }

    private static ConditionalParams rate(int basisPoints) {
        return new ConditionalParams(List.of(new ConditionalParams.Row(TRADER, null, null, null, basisPoints)));
    }

    private void create(String name, String kind, boolean active, String paramsJson) {
        saveProgramme.save(house.office(5), new SaveProgramme.Request(null, 0, kind, name, active, paramsJson));
    }

    private void activate(String name) {
        save(name, true, named(name).paramsJson());
    }

    private void stop(String name) {
        save(name, false, named(name).paramsJson());
    }

    private void save(String name, boolean active, String paramsJson) {
        ProgrammeList.Line line = named(name);
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(line.id(), line.version(), line.kind(), name, active, paramsJson));
    }

    private ProgrammeList.Line named(String name) {
        return programmes.named(house.office(5), name).orElseThrow();
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
