package org.comptoir.loyalty.earned.domain;

/** What counts of a customer for a programme before the sale: a fact for pricing, there when a quote is to be explained. */
public record EarnedSoFar(long programmeVersionId, Counted counted) {}
