package org.comptoir.loyalty.earned.domain;

/**
 * What counts of a customer for a programme before the sale: a fact for pricing, there when visits decide of this sale's
 * voucher, or when a quote is to be explained.
 *
 * @param waitingMinor what an earlier voucher holds that must be used before the next one is given, in minor units; 0 for
 *     none
 */
public record EarnedSoFar(long programmeVersionId, Counted counted, long waitingMinor) {}
