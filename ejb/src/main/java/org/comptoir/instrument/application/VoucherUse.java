package org.comptoir.instrument.application;

import org.comptoir.ledger.application.BookingPlan;

/** Hears that a voucher of a programme is used in a sale; beans of this type are found by CDI. */
public interface VoucherUse {

    /**
     * A voucher that lowers a sale's price.
     *
     * @param programmeVersionId the version that issued it
     * @param amountMinor what it takes off, in minor units
     */
    record Used(long instrumentId, long programmeVersionId, long amountMinor) {}

    /** Adds to the plan of the sale what the use means; the voucher's balance is still the one before it. */
    void used(BookingPlan plan, Used used);

    /** Adds to the plan of the whole return of a sale, which gives the voucher back, what takes the use back. */
    default void givenBack(BookingPlan plan, Used used, long saleId) {}
}
