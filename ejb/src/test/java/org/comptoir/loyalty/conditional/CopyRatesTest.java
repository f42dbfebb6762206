package org.comptoir.loyalty.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.loyalty.LoyaltyWords;
import org.comptoir.loyalty.conditional.application.CopyRates;
import org.comptoir.loyalty.conditional.domain.ConditionalParams;
import org.comptoir.loyalty.conditional.domain.ConditionalTerms;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.application.Stackings;
import org.comptoir.pricing.domain.Stacking;
import org.comptoir.pricing.query.ProgrammeList;
import org.comptoir.sale.Shop;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rates of a store for another one (F036). */
@UseCases
class CopyRatesTest {

    private static final String TRADER = "commerçant";

    @Inject
    Shop shop;

    @Inject
    Fixtures fixtures;

    @Inject
    LoyaltyWords words;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    CopyRates copyRates;

    @Inject
    ProgrammeList programmes;

    House house;
    House second;
    long customer;
    long programme;

    @BeforeEach
    void open() {
        house = shop.open();
        customer = fixtures.customer(house, "Durand", 0);
        words.join(customer, words.group(house, TRADER));
        second = words.secondStore(house);
        SaveProgramme.Saved saved = words.programme(
                house, ConditionalTerms.KIND, new ConditionalParams(List.of(row(null, 1_000), row("S1", 1_500))));
        programme = saved.programmeId();
    }

    @AfterEach
    void theBooksAreClean() {
        assertThat(shop.check(house).results())
                .allSatisfy(result -> assertThat(result.violations())
                        .as(result.name() + " " + result.examples())
                        .isZero());
    }

    @Test
    void theOtherStoreHasThemAndTheVersionBeforeStays() {
        assertThat(discountAtTheOther()).isEqualTo(1_000);

        copyRates.copy(house.office(5), request(UUID.randomUUID(), "S1", "S2"));

        assertThat(discountAtTheOther()).isEqualTo(1_500);
        assertThat(programmes.versions(house.office(5), programme))
                .extracting(ProgrammeList.Version::versionNo)
                .containsExactly(2, 1);
    }

    @Test
    void whatTheProgrammeSaysOfStackingStays() {
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        programme, line().version(), ConditionalTerms.KIND, line().name(), true, """
                        {"rows":[{"group":"%s","store":"S1","rateBp":1500}],
                         "appliesToDiscounted":false,"exclusiveCategory":"club"}""".formatted(
                                        TRADER)));

        copy("S1", "S2");

        assertThat(Stackings.read(
                        ConditionalTerms.KIND,
                        programmes.versions(house.office(5), programme).get(0).paramsJson()))
                .isEqualTo(new Stacking(false, null, "club"));
        assertThat(discountAtTheOther()).isEqualTo(1_500);
    }

    @Test
    void stackingAndLimitsStay() {
        String now = line().paramsJson();
        saveProgramme.save(
                house.office(5),
                new SaveProgramme.Request(
                        programme,
                        line().version(),
                        line().kind(),
                        line().name(),
                        true,
                        "{\"appliesToDiscounted\":false,\"budgetMinor\":5000," + now.substring(1)));

        copyRates.copy(house.office(5), request(UUID.randomUUID(), "S1", "S2"));

        assertThat(line().paramsJson()).contains("\"appliesToDiscounted\":false", "\"budgetMinor\":5000");
        assertThat(line().given()).isEqualTo(new ProgrammeList.Given(0, null, 0, 5_000L));
        assertThat(discountAtTheOther()).isEqualTo(1_500);
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        CopyRates.Request request = request(UUID.randomUUID(), "S1", "S2");

        long first = copyRates.copy(house.office(5), request);
        long again = copyRates.copy(house.office(5), request);

        assertThat(again).isEqualTo(first);
        assertThat(programmes.versions(house.office(5), programme)).hasSize(2);
        refused("request.other-content", () -> copyRates.copy(house.office(5), request(request.id(), null, "S2")));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String own = "S1";
        refused("conditional.same-store", () -> copy(own, own));
        refused("store.code-unknown", () -> copy(own, "NOWHERE"));
        refused("store.code-unknown", () -> copy("NOWHERE", own));
        refused("conditional.nothing-to-copy", () -> copy("S2", own));
        refused("conditional.nothing-to-copy", () -> copy(null, own));
        refused(
                "edit.conflict",
                () -> copyRates.copy(
                        house.office(5),
                        new CopyRates.Request(UUID.randomUUID(), programme, line().version() + 1, own, "S2")));
        refused(
                "programme.unknown",
                () -> copyRates.copy(house.office(5), new CopyRates.Request(UUID.randomUUID(), -1, 1, own, "S2")));
    }

    private void copy(String from, String to) {
        copyRates.copy(house.office(5), request(UUID.randomUUID(), from, to));
    }

    private CopyRates.Request request(UUID id, String from, String to) {
        return new CopyRates.Request(id, programme, line().version(), from, to);
    }

    private ProgrammeList.Line line() {
        return programmes.all(house.office(5)).stream()
                .filter(line -> line.id() == programme)
                .findFirst()
                .orElseThrow();
    }

    private long discountAtTheOther() {
        shop.edit(second, new BasketChange.AttachCustomer(customer));
        PricedBasket basket =
                shop.article(second, "A" + UUID.randomUUID().toString().substring(0, 8), 10_000, 1);
        shop.edit(second, new BasketChange.Clear());
        return basket.quote().discountMinor();
    }

    private static ConditionalParams.Row row(String store, int rateBp) {
        return new ConditionalParams.Row(TRADER, store, null, null, rateBp);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo(code));
    }
}
