package org.comptoir.messaging.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.shared.domain.Reason;

/**
 * A message to be queued.
 *
 * @param address a mobile number as {@link Mobile} writes it, or an e-mail address
 * @param dedupeKey names what is told to whom, at most 120 characters: the same thing is told once
 * @param text its code and facts; the words are made in that language when it is sent
 * @param language of the words: {@code fr}, {@code en} or {@code de}
 */
public record NewMessage(
        MessageChannel channel, String address, String dedupeKey, Reason text, String language, Origin origin) {

    /**
     * What caused it.
     *
     * @param saleId the sale it tells about, null for none
     * @param createdAt when it was queued
     * @param businessDate the store's day
     */
    public record Origin(long brandId, long storeId, Long saleId, Instant createdAt, LocalDate businessDate) {}
}
