package org.comptoir.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.access.domain.Caller;

/**
 * Who books, where and when: stands on every booked row (I-11).
 *
 * @param saleId the document it belongs to, null for none
 * @param businessDate the store's day
 */
public record BookingContext(Caller caller, Long saleId, Instant bookedAt, LocalDate businessDate, String currency) {}
