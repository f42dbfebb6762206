package org.comptoir.printing.domain;

/** How far a job got. */
public enum PrintState {
    /** Waits for its turn. */
    QUEUED,
    /** Its bytes are on their way. */
    SENDING,
    /** The printer confirmed it. */
    PRINTED,
    /** The printer took no byte of it; it is sent again when the printer is back, in its turn. */
    FAILED,
    /** Part of it may be on paper: it is never sent again, a person may ask for a copy (B11). */
    UNKNOWN,
    /** Given up. */
    DROPPED
}
