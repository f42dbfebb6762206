package org.comptoir.store.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.SettingSource;
import org.comptoir.store.application.Settings;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.SettingKey;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** The house of the caller's brand, with the versions that forms send back. */
@ApplicationScoped
public class HouseLists {

    private Sql sql;
    private Stores stores;
    private Settings settings;
    private Instance<SettingSource> sources;

    protected HouseLists() {}

    @Inject
    public HouseLists(Sql sql, Stores stores, Settings settings, @Any Instance<SettingSource> sources) {
        this.sql = sql;
        this.stores = stores;
        this.settings = settings;
        this.sources = sources;
    }

    /** A store with its tills. */
    public record StoreRow(StoreInfo store, long version, List<TillRow> tills) {}

    /** A till. */
    public record TillRow(TillInfo till, long version) {}

    /** A setting in force at a store (0: the brand), and its default. */
    public record SettingRow(String name, String value, String defaultValue) {}

    /** All stores, by code. */
    @Requires(value = Permission.MANAGE_STORES, audited = false)
    public List<StoreRow> stores(Caller caller) {
        Map<Long, Long> storeVersions = versions("select id, version from store");
        Map<Long, Long> tillVersions = versions("select id, version from till");
        return stores.all().stream()
                .filter(store -> store.brand().id() == caller.brandId())
                .map(store -> new StoreRow(
                        store,
                        storeVersions.getOrDefault(store.id(), 0L),
                        stores.tillsOf(store.id()).stream()
                                .map(till -> new TillRow(till, tillVersions.getOrDefault(till.id(), 0L)))
                                .toList()))
                .toList();
    }

    /** All declared settings, by name. */
    @Requires(value = Permission.MANAGE_SETTINGS, audited = false)
    public List<SettingRow> settings(Caller caller, long storeId) {
        return sources.stream()
                .flatMap(source -> source.settings().stream())
                .sorted(Comparator.comparing(SettingKey::name))
                .map(key ->
                        new SettingRow(key.name(), settings.text(caller.brandId(), storeId, key), key.defaultValue()))
                .toList();
    }

    private Map<Long, Long> versions(String query) {
        return sql.list(query, row -> Map.entry(row.id("id"), row.id("version"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
