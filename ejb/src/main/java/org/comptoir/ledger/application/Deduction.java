package org.comptoir.ledger.application;

import org.comptoir.shared.domain.Reason;

/**
 * What a programme asks a return to keep back from the refund, because the customer keeps what the sale gave for it: a
 * voucher that was issued by the sale and has been used (AT-65). A booker announces it by {@code plan.note(...)} while
 * it reverses; the return lowers the refund of its articles, and what exceeds the refund follows the store's policy.
 *
 * @param amountMinor minor units, VAT included, positive
 * @param reason what the ticket says about it
 */
public record Deduction(long amountMinor, Reason reason) {

    public Deduction {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("deduction of " + amountMinor);
        }
    }
}
