package org.comptoir.sale.application;

/** A sale or return was booked: fired inside the transaction, observed after its commit, only to wake workers. */
public record SaleBooked(long saleId, long tillId) {}
