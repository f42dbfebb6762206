package org.comptoir.device.api;

import java.time.Instant;
import java.util.Objects;

/**
 * One code read by a network scanner.
 *
 * @param scannerId the name the scanner gave itself, or the configuration gave its address
 * @param code the printable characters of the code, without framing; never empty
 * @param receivedAt when its last character arrived (real time, not the business clock)
 */
public record Scan(String scannerId, String code, Instant receivedAt) {
    /** All three are required. */
    public Scan {
        Objects.requireNonNull(scannerId, "scannerId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
