package org.comptoir.sale.domain;

/**
 * What the customer gives.
 *
 * @param givenMinor for money the amount given; for an instrument the most to take from it, null for what is needed
 * @param instrumentId the card or credit note, null for money
 */
public record Tender(TenderKind kind, Long givenMinor, Long instrumentId) {}
