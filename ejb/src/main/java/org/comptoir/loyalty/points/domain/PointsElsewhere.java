package org.comptoir.loyalty.points.domain;

/** A programme in force, but not in this store (D-33): a fact for pricing. */
public record PointsElsewhere(long programmeVersionId) {}
