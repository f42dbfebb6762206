package org.comptoir.instrument.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.shared.domain.Reason;

/**
 * A voucher the cashier laid on the basket: a fact for pricing.
 *
 * @param customerId the customer attached to the basket, null for none
 */
public record LaidVoucher(Instrument voucher, Long customerId) {

    /** Why it lowers nothing: a personal voucher is only its owner's, and shows who that is by attaching. */
    public Optional<Reason> refusalOn(LocalDate day) {
        return voucher.refusalFor(customerId).or(() -> voucher.refusalOn(day));
    }
}
