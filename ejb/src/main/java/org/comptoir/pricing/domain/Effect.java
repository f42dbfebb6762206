package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;

/**
 * What a rule did, as it is stored with the sale: a return reverses effects and never runs a rule again.
 *
 * @param lineNo the line it touches, null for the whole sale
 * @param rule stable code of the rule
 * @param programmeVersionId the version whose parameters were applied, null for a rule without versions
 * @param instrumentId the voucher that paid for it, null for none
 * @param unit currency, or the programme's unit ({@code PTS}; {@code PTS/100} for what is kept of a point)
 * @param amount what came off the line, or was earned, spent, counted or given, in that unit; a return stores it negative
 * @param reason why, in words the customer understands
 */
public record Effect(
        Integer lineNo,
        Kind kind,
        String rule,
        Long programmeVersionId,
        Long instrumentId,
        String unit,
        long amount,
        Reason reason) {

    /** What an effect means for the sale. */
    public enum Kind {
        /** Lowers a line's price. */
        DISCOUNT,
        /** Lowers a line's price by a coupon: reported as a product of negative price, not as a discount (F069). */
        COUPON,
        /** Lowers a line's price and is paid for by a voucher. */
        VOUCHER,
        /** Lowers a line's price and is paid for by points, or given with a reward card. */
        GIFT,
        /** Points earned. */
        POINTS,
        /** Points, or uses of a card, that were spent. */
        SPENT,
        /** What counts for a programme's own counter: turnover, visits. */
        COUNTED,
        /** An instrument of that amount is given to the customer. */
        ISSUED,
        /** Something beside value is given: a membership, in days. */
        GRANTED,
        /** What a voucher that is used once still held: lost with the sale, back with its whole return (D-01). */
        FORFEITED,
        /** Kept back from the refund of a line, because the customer keeps what the sale gave for it; only on returns. */
        DEDUCTED,
        /** The line does not count for what the rule earns; amount is its net. */
        EXCLUDED;

        /** True when the effect's amount came off a line's price. */
        public boolean lowersPrice() {
            return this == DISCOUNT || this == COUPON || this == VOUCHER || this == GIFT || this == DEDUCTED;
        }
    }
}
