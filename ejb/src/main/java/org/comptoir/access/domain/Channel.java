package org.comptoir.access.domain;

/** Where a call came from. */
public enum Channel {
    TILL,
    OFFICE,
    REST,
    DEVICE,
    BATCH
}
