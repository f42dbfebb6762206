package org.comptoir.sale.domain;

/**
 * The head of a till.
 *
 * @param sessionId the open session, null when the till is closed
 * @param leaseNo fencing number: whoever works the till shows it with every booking
 * @param leased true while a browser's lease runs
 * @param seal the {@link Seal} of its last document
 */
public record TillHead(
        long tillId,
        long lastTicketNo,
        Long sessionId,
        String leaseHolder,
        long leaseNo,
        boolean leased,
        String seal) {}
