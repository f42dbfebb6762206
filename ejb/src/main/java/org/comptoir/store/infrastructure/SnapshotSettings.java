package org.comptoir.store.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Settings;
import org.comptoir.store.domain.SettingKey;

/** All settings in memory; store 0 holds the brand's own values. */
@ApplicationScoped
public class SnapshotSettings implements Settings {

    private Snapshot<Map<Place, String>> values;

    protected SnapshotSettings() {}

    @Inject
    public SnapshotSettings(Sql sql) {
        this.values = new Snapshot<>(sql, "setting", () -> load(sql));
    }

    private record Place(long brandId, long storeId, String name) {}

    @Override
    public String text(long brandId, long storeId, SettingKey key) {
        Map<Place, String> known = values.get();
        String ofStore = known.get(new Place(brandId, storeId, key.name()));
        return ofStore != null ? ofStore : known.getOrDefault(new Place(brandId, 0, key.name()), key.defaultValue());
    }

    @Override
    public long number(long brandId, long storeId, SettingKey key) {
        String text = text(brandId, storeId, key);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refused(Reason.of("setting.number", key.name(), text), e);
        }
    }

    private static Map<Place, String> load(Sql sql) {
        Map<Place, String> values = new HashMap<>();
        sql.list(
                        "select brand_id, store_id, name, setting_value from setting",
                        row -> Map.entry(
                                new Place(row.id("brand_id"), row.id("store_id"), row.text("name")),
                                row.text("setting_value") == null ? "" : row.text("setting_value")))
                .forEach(value -> values.put(value.getKey(), value.getValue()));
        return values;
    }
}
