package org.comptoir.store.application;

import org.comptoir.store.domain.SettingKey;

/** Business settings from a snapshot; a store's own value wins over the brand's, the brand's over the default. */
public interface Settings {

    /** The text in force. */
    String text(long brandId, long storeId, SettingKey key);

    /** The number in force; refuses {@code setting.number} when it is not one. */
    long number(long brandId, long storeId, SettingKey key);

    /** True for {@code true}. */
    default boolean flag(long brandId, long storeId, SettingKey key) {
        return Boolean.parseBoolean(text(brandId, storeId, key));
    }
}
