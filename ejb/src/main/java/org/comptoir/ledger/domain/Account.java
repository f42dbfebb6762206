package org.comptoir.ledger.domain;

/**
 * An account as it was read.
 *
 * @param unit a currency code, {@code PTS}, {@code PTS/100} or {@code VISIT}
 * @param balance what the owner holds: minor units, points, hundredths of a point or visits
 * @param floor the least balance a booking may leave, null when it may go negative
 */
public record Account(
        long id,
        String code,
        AccountKind kind,
        String unit,
        Long customerId,
        Long instrumentId,
        long balance,
        Long floor) {

    /** The unit of points. */
    public static final String POINTS = "PTS";

    /** The unit of what is kept of a point. */
    public static final String HUNDREDTHS = "PTS/100";

    /** The unit of uses of a card. */
    public static final String USES = "USE";

    /** The unit of visits. */
    public static final String VISITS = "VISIT";
}
