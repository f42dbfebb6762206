package org.comptoir.store.application;

import java.util.Optional;
import org.comptoir.store.domain.Setting;

/** Settings as they are edited. */
public interface SettingBook {

    /** The setting to change; refuses {@code store.unknown} for a store of another brand. */
    Optional<Setting> find(long brandId, long storeId, String name);
}
