package org.comptoir.shared.domain;

/**
 * A rate in basis points: 2000 is 20 %.
 *
 * @param basisPoints 0 to 10000, both inclusive; other values are refused with {@code rate.range}
 */
public record Rate(int basisPoints) implements Comparable<Rate> {

    /** No reduction. */
    public static final Rate NONE = new Rate(0);

    private static final int WHOLE = 10_000;

    public Rate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new Refused(Reason.of("rate.range", basisPoints));
        }
    }

    /** As people write it, without the sign: {@code 15} or {@code 5.5}. */
    public String percent() {
        return java.math.BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    /** That part of an amount in minor units, rounded half up (away from zero at the half). */
    public long of(long minor) {
        long product = Math.multiplyExact(Math.abs(minor), (long) basisPoints);
        long rounded = Math.addExact(product, WHOLE / 2) / WHOLE;
        return minor < 0 ? -rounded : rounded;
    }

    /** The tax contained in a gross amount at this rate, rounded half up: gross x r / (1 + r). */
    public long containedIn(long grossMinor) {
        long divisor = (long) WHOLE + basisPoints;
        long product = Math.multiplyExact(Math.abs(grossMinor), (long) basisPoints);
        long rounded = Math.addExact(product, divisor / 2) / divisor;
        return grossMinor < 0 ? -rounded : rounded;
    }

    @Override
    public int compareTo(Rate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
