package org.comptoir.store.domain;

/**
 * A till of a store.
 *
 * @param printerAddress {@code tcp://host:9100} or {@code virtual:CODE}; null without a printer
 * @param scannerId the network scanner that belongs to it; null without one
 */
public record TillInfo(long id, long storeId, String code, String name, String printerAddress, String scannerId) {}
