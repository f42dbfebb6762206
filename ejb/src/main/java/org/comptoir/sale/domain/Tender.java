package org.comptoir.sale.domain;

/**
 * What the customer gives.
 *
 * @param givenMinor for money the amount given; for an instrument the most to take from it, null for what is needed
 * @param instrumentId the card, wallet, deposit or credit note, null for money
 * @param reference what stands on a paper voucher of somebody else (AT-38), null for all others
 */
public record Tender(TenderKind kind, Long givenMinor, Long instrumentId, String reference) {

    /** Money, or an instrument of ours. */
    public Tender(TenderKind kind, Long givenMinor, Long instrumentId) {
        this(kind, givenMinor, instrumentId, null);
    }
}
