package org.comptoir.loyalty.points.application;

/** What customers have collected. */
public interface CollectedPoints {

    /** True when some customer of the brand has that many points. */
    boolean isReached(long brandId, long points);
}
