package org.comptoir.store.domain;

/**
 * A business setting, declared by the feature it belongs to.
 *
 * @param name stable, {@code feature.setting}
 * @param defaultValue in force while nobody has set it
 */
public record SettingKey(String name, String defaultValue) {}
