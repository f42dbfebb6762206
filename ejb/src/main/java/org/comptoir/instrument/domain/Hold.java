package org.comptoir.instrument.domain;

import java.time.Instant;

/**
 * What a basket, or a client for a sale to come, reserves of an instrument for a few minutes.
 *
 * @param holder the basket or the sale to come
 * @param amount minor units or uses
 * @param expiresAt on the database's clock
 */
public record Hold(long instrumentId, String holder, long tillId, long amount, Instant expiresAt) {

    /** How long a hold lasts without renewal. */
    public static final int SECONDS = 300;

    /** The holder's name of a till's basket. */
    public static String ofBasket(long basketId) {
        return "basket:" + basketId;
    }

    /** The holder's name of a sale that a client will make under that id. */
    public static String ofSale(java.util.UUID saleId) {
        return "sale:" + saleId;
    }
}
