package org.comptoir.ledger.domain;

import java.time.LocalDate;

/**
 * Points of one award.
 *
 * @param availableFrom first day they may be spent, inclusive
 * @param expiresOn last day they may be spent, inclusive; null is never
 * @param saleId the sale that earned them, null for an adjustment
 */
public record Lot(long id, long amount, long remaining, LocalDate availableFrom, LocalDate expiresOn, Long saleId) {

    /** True when its points may be spent on that day. */
    public boolean isSpendableOn(LocalDate day) {
        return !day.isBefore(availableFrom) && !isPast(day);
    }

    /** True when its last day is before that day. */
    public boolean isPast(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
