package org.comptoir.pricing.domain;

import java.util.List;

/**
 * A priced basket; preview and booking are this same value. Amounts are minor units, VAT included.
 *
 * @param listMinor sum of the lines before reductions
 * @param discountMinor sum of all reductions
 * @param totalMinor what is to be paid, never negative
 * @param storedValueMinor part of the total that sells stored value: no turnover, no points, no VAT now
 * @param pointsEarned points the sale earns
 */
public record Quote(
        List<Line> lines,
        List<Effect> effects,
        List<NotApplied> notApplied,
        List<Vat> vat,
        long listMinor,
        long discountMinor,
        long totalMinor,
        long storedValueMinor,
        long pointsEarned) {

    /** A priced line; vatMinor is its exact part of the VAT of its rate. */
    public record Line(Item item, long listMinor, long discountMinor, long netMinor, long vatMinor) {}

    /** Gross, net and VAT of one rate. */
    public record Vat(int rateBp, long grossMinor, long netMinor, long vatMinor) {}

    /** What counts as turnover: everything but stored value. */
    public long turnoverMinor() {
        return totalMinor - storedValueMinor;
    }
}
