package org.comptoir.loyalty.earned.domain;

/**
 * The least turnover and number of visits, both inclusive; 0 is not asked for.
 *
 * @param either true when one of the two is enough, false when both are needed
 */
public record Threshold(long turnoverMinor, long visits, boolean either) {

    /** None. */
    public static final Threshold NONE = new Threshold(0, 0, false);

    /** True when the counters are enough (AT-49). */
    public boolean reached(Counted counted) {
        boolean money = counted.turnoverMinor() >= turnoverMinor;
        boolean visited = counted.visits() >= visits;
        return asksOne() ? turnoverMinor > 0 && money || visits > 0 && visited : money && visited;
    }

    /** What is missing; nothing when it is reached. With {@link #either} one of the two is enough. */
    public Counted missing(Counted counted) {
        return reached(counted)
                ? Counted.NONE
                : new Counted(
                        Math.max(0, turnoverMinor - counted.turnoverMinor()), Math.max(0, visits - counted.visits()));
    }

    private boolean asksOne() {
        return either && (turnoverMinor > 0 || visits > 0);
    }
}
