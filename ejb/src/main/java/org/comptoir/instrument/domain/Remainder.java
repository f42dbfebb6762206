package org.comptoir.instrument.domain;

/** What becomes of what a use leaves on an instrument, frozen at its issue (D-01). */
public enum Remainder {
    /** It stays on it, to its last day. */
    KEEP,
    /** It is lost: the instrument is used once. Only of what was given for nothing. */
    FORFEIT
}
