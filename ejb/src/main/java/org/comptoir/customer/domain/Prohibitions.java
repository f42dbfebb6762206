package org.comptoir.customer.domain;

/**
 * What a customer must not be given (F008): a fact for whoever would give it.
 *
 * @param creditNote no credit note: a refund goes back to what paid (AT-64)
 * @param deposit no money may be left for a later purchase
 */
public record Prohibitions(boolean creditNote, boolean deposit) {

    /** Nothing is forbidden, as for whoever is not known. */
    public static final Prohibitions NONE = new Prohibitions(false, false);
}
