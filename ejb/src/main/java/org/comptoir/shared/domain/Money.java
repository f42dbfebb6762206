package org.comptoir.shared.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in the minor units of a currency. It never rounds: what does not fit the currency's digits is
 * refused, and a rounding is a visible decision of the caller ({@link Rate#of(long)}, {@link Shares}).
 *
 * @param minor amount in minor units (cents), may be negative
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** Parses a decimal with a point; refuses {@code money.digits} when it has more digits than the currency. */
    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** Refuses {@code money.digits} when the amount has more digits than the currency. */
    public static Money of(BigDecimal amount, String currency) {
        try {
            BigDecimal minor = amount.movePointRight(digits(currency)).setScale(0, RoundingMode.UNNECESSARY);
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new Refused(Reason.of("money.digits", amount.toPlainString(), currency), e);
        }
    }

    /** Zero in that currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** Sum; both must be of one currency. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** Difference; both must be of one currency. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** The amount in units of the currency, with all its digits. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    /** Digits behind the point of that currency; refuses {@code money.currency} when it is no ISO 4217 code. */
    public static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.of("money.currency", currency), e);
        }
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refused(Reason.of("money.currencies", currency, other.currency));
        }
        return other;
    }
}
