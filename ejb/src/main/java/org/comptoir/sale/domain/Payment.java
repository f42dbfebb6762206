package org.comptoir.sale.domain;

/**
 * A booked payment.
 *
 * @param amountMinor what it pays of the total; negative on a return
 * @param givenMinor what was handed over; the difference is the change
 */
public record Payment(int paymentNo, TenderKind kind, long amountMinor, long givenMinor, Long instrumentId) {}
