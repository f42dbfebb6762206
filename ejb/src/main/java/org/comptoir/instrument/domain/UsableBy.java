package org.comptoir.instrument.domain;

/** Whom instruments of a kind serve when they are written to a customer; those written to nobody serve who holds them. */
public enum UsableBy {
    /** Who holds it: it was sold to be given away, and its owner is who bought it (F071, F072). */
    BEARER,
    /** Its owner, and who shows its code at a basket without a customer: the code is the proof (D-43). */
    HOLDER,
    /** Its owner only, who is shown by being attached to the basket. */
    OWNER;

    /**
     * True when the basket of that customer may use it.
     *
     * @param customerId null for a basket without a customer
     */
    boolean serves(long ownerId, Long customerId) {
        return switch (this) {
            case BEARER -> true;
            case HOLDER -> customerId == null || customerId == ownerId;
            case OWNER -> customerId != null && customerId == ownerId;
        };
    }
}
