package org.comptoir.printing.domain;

import java.time.Instant;

/**
 * A booked job, without its bytes.
 *
 * @param copyNo 0 for the original, n for the copy marked DUPLICATA n
 * @param attempts how often sending was begun
 * @param errorCode why it is not printed, null while nothing went wrong
 */
public record PrintJob(
        long id,
        String printerAddress,
        long tillId,
        PrintKind kind,
        Long saleId,
        int copyNo,
        PrintState state,
        int attempts,
        Instant createdAt,
        Instant changedAt,
        String errorCode) {}
