package org.comptoir.instrument.domain;

import java.time.LocalDate;

/**
 * An instrument that a sale or a return has issued, as it is handed to the customer.
 *
 * @param expiresOn last day of use, inclusive, null for none
 * @param reward what a use of it gives, null for an instrument that holds money
 */
public record IssuedInstrument(
        long id,
        InstrumentKind kind,
        String code,
        Long customerId,
        long amountMinor,
        LocalDate expiresOn,
        Reward reward) {

    /** An instrument that holds money. */
    public IssuedInstrument(
            long id, InstrumentKind kind, String code, Long customerId, long amountMinor, LocalDate expiresOn) {
        this(id, kind, code, customerId, amountMinor, expiresOn, null);
    }
}
