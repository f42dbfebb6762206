package org.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.SaveSetting;
import org.comptoir.store.application.SaveStore;
import org.comptoir.store.application.SaveTill;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.SettingKey;
import org.comptoir.store.domain.Store;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.Till;
import org.comptoir.store.query.HouseLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class StoreTest {

    private static final SettingKey LUNCH = new SettingKey("test.lunch-minutes", "30");

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaveStore saveStore;

    @Inject
    private SaveTill saveTill;

    @Inject
    private SaveSetting saveSetting;

    @Inject
    private Stores stores;

    @Inject
    private Settings settings;

    @Inject
    private HouseLists lists;

    private House house;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
    }

    /** Declares the setting of this test. */
    @ApplicationScoped
    public static class Source implements SettingSource {
        @Override
        public List<SettingKey> settings() {
            return List.of(LUNCH);
        }
    }

    @Test
    void aSavedStoreAndTillAreSeenAtOnceByEverybody() {
        long store = saveStore.save(
                house.office(5), new SaveStore.Request(null, null, details("LYON", "73282932000074", "Europe/Paris")));
        long till = saveTill.save(
                house.office(5),
                new SaveTill.Request(null, null, store, new Till.Details("1", "Caisse 1", "virtual:L1", "S" + store)));

        assertThat(stores.store(store).address().city()).isEqualTo("Lyon");
        assertThat(stores.tillOf(store, till).printerAddress()).isEqualTo("virtual:L1");
        assertThat(stores.tillOfScanner("S" + store)).map(found -> found.id()).contains(till);
        assertThat(lists.stores(house.office(5)))
                .extracting(row -> row.store().code())
                .containsExactly("LYON", "S1");
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        long store = saveStore.save(
                house.office(5), new SaveStore.Request(null, null, details("LYON", null, "Europe/Paris")));
        saveStore.save(house.office(5), new SaveStore.Request(store, 1L, details("LYO2", null, "Europe/Paris")));

        refused(
                "edit.conflict",
                () -> saveStore.save(
                        house.office(5), new SaveStore.Request(store, 1L, details("LYO3", null, "Europe/Paris"))));
        assertThat(stores.store(store).code()).isEqualTo("LYO2");
        assertThat(lists.stores(house.office(5)).get(0).version()).isEqualTo(2);
    }

    @Test
    void wrongCodesAreRefused() {
        refused(
                "store.siret",
                () -> saveStore.save(
                        house.office(5),
                        new SaveStore.Request(null, null, details("X", "73282932000075", "Europe/Paris"))));
        refused(
                "store.zone",
                () -> saveStore.save(
                        house.office(5), new SaveStore.Request(null, null, details("X", null, "Europe/Atlantis"))));
        refused(
                "store.code-taken",
                () -> saveStore.save(
                        house.office(5), new SaveStore.Request(null, null, details("S1", null, "Europe/Paris"))));
        refused(
                "till.code-taken",
                () -> saveTill.save(
                        house.office(5),
                        new SaveTill.Request(
                                null, null, house.storeId(), new Till.Details("1", "Caisse", null, null))));
    }

    @Test
    void anotherBrandsStoreIsUnknown() {
        House other = fixtures.house();

        refused(
                "store.unknown",
                () -> saveStore.save(
                        house.office(5),
                        new SaveStore.Request(other.storeId(), 1L, details("X", null, "Europe/Paris"))));
        refused(
                "store.unknown",
                () -> saveTill.save(
                        house.office(5),
                        new SaveTill.Request(
                                null, null, other.storeId(), new Till.Details("9", "Caisse", null, null))));
        refused(
                "store.unknown",
                () -> saveSetting.save(house.office(5), new SaveSetting.Request(other.storeId(), LUNCH.name(), "1")));
    }

    @Test
    void aStoresSettingWinsOverTheBrandsAndTheBrandsOverTheDefault() {
        assertThat(settings.number(house.brandId(), house.storeId(), LUNCH)).isEqualTo(30);

        saveSetting.save(house.office(5), new SaveSetting.Request(0, LUNCH.name(), "45"));
        assertThat(settings.number(house.brandId(), house.storeId(), LUNCH)).isEqualTo(45);

        saveSetting.save(house.office(5), new SaveSetting.Request(house.storeId(), LUNCH.name(), "60"));
        saveSetting.save(house.office(5), new SaveSetting.Request(house.storeId(), LUNCH.name(), "50"));
        assertThat(settings.number(house.brandId(), house.storeId(), LUNCH)).isEqualTo(50);
        assertThat(settings.number(house.brandId(), 0, LUNCH)).isEqualTo(45);
        assertThat(lists.settings(house.office(5), house.storeId()))
                .contains(new HouseLists.SettingRow(LUNCH.name(), "50", "30"));
        refused(
                "setting.unknown",
                () -> saveSetting.save(house.office(5), new SaveSetting.Request(0, "test.no-such-thing", "1")));
    }

    private static Store.Details details(String code, String siret, String zone) {
        StoreInfo.Address address = new StoreInfo.Address("2 place Bellecour", "69002", "Lyon", "FR", null);
        return new Store.Details(code, "Magasin " + code, address, siret, null, zone, "fr", false, null);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
