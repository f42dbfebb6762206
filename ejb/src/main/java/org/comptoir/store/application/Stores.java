package org.comptoir.store.application;

import java.util.List;
import java.util.Optional;
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

    /** The tills of a store, by code. */
    List<TillInfo> tillsOf(long storeId);
}
