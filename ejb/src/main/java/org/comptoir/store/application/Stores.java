package org.comptoir.store.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.domain.BrandInfo;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** Stores and tills from a snapshot that is renewed when the {@code store} revision moves. */
public interface Stores {

    /** Refuses {@code store.unknown}. */
    StoreInfo store(long storeId);

    /** Refuses {@code till.unknown}. */
    TillInfo till(long tillId);

    /** Refuses {@code till.other-store} for a till that is not of that store, {@code till.unknown} for none. */
    TillInfo tillOf(long storeId, long tillId);

    /** The till a network scanner belongs to. */
    Optional<TillInfo> tillOfScanner(String scannerId);

    /** Refuses {@code brand.unknown}. */
    BrandInfo brand(long brandId);

    /** All stores, by code. */
    List<StoreInfo> all();

    /** Refuses {@code store.code-unknown} when a brand has no store of one of these codes. */
    default void checkCodes(long brandId, Collection<String> codes) {
        List<String> known = all().stream()
                .filter(store -> store.brand().id() == brandId)
                .map(StoreInfo::code)
                .toList();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Refused(Reason.of("store.code-unknown", code));
        });
    }

    /** The ids of a brand's stores of these codes, in their order; refuses {@code store.code-unknown}. */
    default List<Long> idsOf(long brandId, Collection<String> codes) {
        checkCodes(brandId, codes);
        Map<String, Long> ids = all().stream()
                .filter(store -> store.brand().id() == brandId)
                .collect(Collectors.toMap(StoreInfo::code, StoreInfo::id));
        return codes.stream().map(ids::get).toList();
    }

    /** The tills of a store, by code. */
    List<TillInfo> tillsOf(long storeId);
}
