package org.comptoir.instrument.domain;

/** A voucher the cashier laid on the basket: a fact for pricing. */
public record LaidVoucher(Instrument voucher) {}
