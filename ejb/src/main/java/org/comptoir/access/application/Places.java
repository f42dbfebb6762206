package org.comptoir.access.application;

/** What access must know about stores, told by the feature that has them. */
public interface Places {

    /** Refuses {@code store.unknown}, {@code till.unknown}, {@code till.other-store}; the till may be null. */
    void check(long brandId, long storeId, Long tillId);
}
