package org.comptoir.loyalty.points.domain;

/**
 * What a customer gets for points (F051): an article, or an amount off the sale.
 *
 * @param id stable within the programme's versions, above zero
 * @param reference of the article, or of the discount as it is named on lists
 * @param level number of the level it stands on; 0 for none, only for a discount that takes all points
 * @param amountMinor what a discount takes off; with {@link Cost#ALL_POINTS} what each point takes off; VAT included
 * @param cost null for {@link Cost#FIXED}
 */
public record Gift(int id, Kind kind, String reference, int level, long amountMinor, Cost cost) {

    public Gift {
        cost = cost == null ? Cost.FIXED : cost;
    }

    /** What is given. */
    public enum Kind {
        /** One unit of an article. */
        PRODUCT,
        /** An amount off what is bought. */
        DISCOUNT
    }

    /** What is taken for it (D-32). */
    public enum Cost {
        /** The points of its level. */
        FIXED,
        /** All points that can be spent, but no more than the sale can use (D-39). */
        ALL_POINTS
    }

    /** An article at a level. */
    public static Gift product(int id, String reference, int level) {
        return new Gift(id, Kind.PRODUCT, reference, level, 0, Cost.FIXED);
    }

    /** An amount off the sale for the points of a level. */
    public static Gift discount(int id, String reference, int level, long amountMinor) {
        return new Gift(id, Kind.DISCOUNT, reference, level, amountMinor, Cost.FIXED);
    }

    /** All points against so much each. */
    public static Gift allPoints(int id, String reference, int level, long pointMinor) {
        return new Gift(id, Kind.DISCOUNT, reference, level, pointMinor, Cost.ALL_POINTS);
    }

    /** True when every point takes off the same amount. */
    public boolean takesAllPoints() {
        return cost == Cost.ALL_POINTS;
    }
}
