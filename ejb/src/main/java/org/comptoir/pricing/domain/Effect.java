package org.comptoir.pricing.domain;

import org.comptoir.shared.domain.Reason;

/**
 * What a rule did, as it is stored with the sale: a return reverses effects and never runs a rule again.
 *
 * @param lineNo the line it touches, null for the whole sale
 * @param rule stable code of the rule
 * @param programmeVersionId the version whose parameters were applied, null for a rule without versions
 * @param instrumentId the voucher that paid for it, null for none
 * @param unit currency, or the programme's unit ({@code PTS})
 * @param amount minor units taken off the line, or points earned; a return stores them negative
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
        /** Lowers a line's price and is paid for by a voucher. */
        VOUCHER,
        /** Points earned. */
        POINTS,
        /** The line does not count for what the rule earns; amount is its net. */
        EXCLUDED
    }
}
