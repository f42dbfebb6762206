package org.comptoir.run.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run as it was read.
 *
 * @param owner the node that holds it or held it last, null before the first
 * @param expected how many items were counted when it was planned, null before
 * @param errorCode why it failed, null otherwise
 */
public record RunInfo(
        long id,
        String job,
        LocalDate businessDate,
        String paramsJson,
        String reason,
        RunState state,
        String owner,
        long leaseNo,
        long startedBy,
        int startedLevel,
        long storeId,
        Instant startedAt,
        Instant endedAt,
        Long expected,
        String errorCode) {}
