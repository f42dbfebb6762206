package org.comptoir.sale.domain;

/**
 * A booked payment.
 *
 * @param amountMinor what it pays of the total; negative on a return
 * @param givenMinor what was handed over; the difference is the change
 * @param instrumentId the instrument that paid, or was paid back to; null for money
 * @param reference what stands on a paper voucher of somebody else, null for all others
 */
public record Payment(
        int paymentNo, TenderKind kind, long amountMinor, long givenMinor, Long instrumentId, String reference) {

    /** A payment by money or by an instrument of ours. */
    public Payment(int paymentNo, TenderKind kind, long amountMinor, long givenMinor, Long instrumentId) {
        this(paymentNo, kind, amountMinor, givenMinor, instrumentId, null);
    }
}
