package org.comptoir.store.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.BrandInfo;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** All stores and tills in memory: a chain has hundreds, not millions. */
@ApplicationScoped
public class SnapshotStores implements Stores {

    private Snapshot<House> house;

    protected SnapshotStores() {}

    @Inject
    public SnapshotStores(Sql sql) {
        this.house = new Snapshot<>(sql, "store", () -> load(sql));
    }

    private record House(Map<Long, BrandInfo> brands, List<StoreInfo> stores, List<TillInfo> tills) {}

    @Override
    public StoreInfo store(long storeId) {
        return house.get().stores().stream()
                .filter(store -> store.id() == storeId)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("store.unknown", storeId)));
    }

    @Override
    public TillInfo till(long tillId) {
        return house.get().tills().stream()
                .filter(till -> till.id() == tillId)
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("till.unknown", tillId)));
    }

    @Override
    public TillInfo tillOf(long storeId, long tillId) {
        TillInfo till = till(tillId);
        if (till.storeId() != storeId) {
            throw new Refused(Reason.of("till.other-store", till.code()));
        }
        return till;
    }

    @Override
    public Optional<TillInfo> tillOfScanner(String scannerId) {
        return house.get().tills().stream()
                .filter(till -> scannerId.equals(till.scannerId()))
                .findFirst();
    }

    @Override
    public BrandInfo brand(long brandId) {
        return Optional.ofNullable(house.get().brands().get(brandId))
                .orElseThrow(() -> new Refused(Reason.of("brand.unknown", brandId)));
    }

    @Override
    public List<StoreInfo> all() {
        return house.get().stores();
    }

    @Override
    public List<TillInfo> tillsOf(long storeId) {
        return house.get().tills().stream()
                .filter(till -> till.storeId() == storeId)
                .toList();
    }

    private static House load(Sql sql) {
        Map<Long, BrandInfo> brands = sql
                .list(
                        "select id, code, name, currency, language from brand",
                        row -> new BrandInfo(
                                row.id("id"),
                                row.text("code"),
                                row.text("name"),
                                row.text("currency"),
                                row.text("language")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(BrandInfo::id, Function.identity()));
        List<StoreInfo> stores = sql.list(
                "select id, brand_id, code, name, address_line, postal_code, city, country, phone, siret, vat_number, "
                        + "zone, language, receipt_mode, footer from store order by code",
                row -> store(row, brands));
        List<TillInfo> tills = sql.list(
                "select id, store_id, code, name, printer_address, scanner_id from till order by code",
                SnapshotStores::till);
        return new House(brands, stores, tills);
    }

    private static StoreInfo store(Row row, Map<Long, BrandInfo> brands) throws SQLException {
        return new StoreInfo(
                row.id("id"),
                brands.get(row.id("brand_id")),
                row.text("code"),
                row.text("name"),
                new StoreInfo.Address(
                        row.text("address_line"),
                        row.text("postal_code"),
                        row.text("city"),
                        row.text("country"),
                        row.text("phone")),
                row.text("siret"),
                row.text("vat_number"),
                ZoneId.of(row.text("zone")),
                row.text("language"),
                "ALWAYS".equals(row.text("receipt_mode")),
                row.text("footer"));
    }

    private static TillInfo till(Row row) throws SQLException {
        return new TillInfo(
                row.id("id"),
                row.id("store_id"),
                row.text("code"),
                row.text("name"),
                row.text("printer_address"),
                row.text("scanner_id"));
    }
}
