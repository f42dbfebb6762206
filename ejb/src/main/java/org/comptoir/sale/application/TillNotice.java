package org.comptoir.sale.application;

import java.util.List;

/**
 * Something the page of a till should know at once. It is a hint: the basket's row is the truth, and a page that missed
 * it finds out by asking.
 *
 * @param code the basket's version, the refusal's code, or the code that was scanned
 * @param facts of a refusal
 */
public record TillNotice(long tillId, Kind kind, String code, List<String> facts) {

    /** What it is about. */
    public enum Kind {
        /** The basket was changed. */
        BASKET,
        /** A network scanner's code was refused. */
        REFUSED,
        /** A network scanner read something only the page can use: what to pay with, a ticket. */
        SCANNED
    }
}
