package org.comptoir.store.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A store as the till needs it.
 *
 * @param zone the store's time zone: days and validities are its calendar's
 * @param receiptAlways true where the profile prints every receipt; in France false: printed on request (TK-1)
 */
public record StoreInfo(
        long id,
        BrandInfo brand,
        String code,
        String name,
        Address address,
        String siret,
        String vatNumber,
        ZoneId zone,
        String language,
        boolean receiptAlways,
        String footer) {

    /** Where it is, as printed on the ticket; parts may be null. */
    public record Address(String line, String postalCode, String city, String country, String phone) {}

    /** The store's time now. */
    public LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    /** The store's calendar day now. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
