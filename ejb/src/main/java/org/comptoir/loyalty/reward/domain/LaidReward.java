package org.comptoir.loyalty.reward.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.shared.domain.Reason;

/**
 * A reward card the cashier laid on the basket: a fact for pricing.
 *
 * @param customerId the customer attached to the basket, null for none
 */
public record LaidReward(Instrument card, Long customerId) {

    /** Why it gives nothing on that day; a personal card is only its owner's. */
    public Optional<Reason> refusalOn(LocalDate day) {
        return card.refusalFor(customerId).or(() -> card.refusalOn(day));
    }
}
