package org.comptoir.loyalty.manual.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.shared.domain.Money;
import org.comptoir.shared.domain.Rate;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What the cashier takes off by hand. As a claim: the id is the number of the line, 0 for the whole sale; the amount is
 * minor units or basis points; the text is {@code amount:} or {@code rate:} and the reason, {@code rate:goodwill}.
 *
 * @param lineNo the line, null for the whole sale
 * @param value minor units, VAT included, or basis points; above zero
 * @param cap the most that the cashier's level may take off, of the price before all reductions
 * @param why the cashier's reason
 */
public record ManualDiscount(Integer lineNo, Unit unit, long value, Rate cap, String why) {

    /** Name of this kind of claim. */
    public static final String KIND = "manual";

    private static final int LONGEST_REASON = 150;
    /** A claim on the whole sale has an id of its own, so that a second one takes the first one's place. */
    private static final long WHOLE_SALE = -1;

    private static final Pattern TEXT = Pattern.compile("(amount|rate)(?:@(\\d{1,5}))?:(.*)", Pattern.DOTALL);

    /** What the value is. */
    public enum Unit {
        AMOUNT,
        RATE
    }

    public ManualDiscount {
        if (value <= 0) {
            throw new Refused(Reason.of("manual.value"));
        }
        if (unit == Unit.RATE && value > Integer.MAX_VALUE) {
            throw new Refused(Reason.of("rate.range", value));
        }
        if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Refused(Reason.of("manual.reason-missing", LONGEST_REASON));
        }
    }

    /** A rate off a line, or off the whole sale with null, to be laid on the basket. */
    public static ManualDiscount rate(Integer lineNo, Rate rate, String why) {
        return new ManualDiscount(lineNo, Unit.RATE, rate.basisPoints(), Rate.NONE, why);
    }

    /** An amount off a line, or off the whole sale with null, to be laid on the basket. */
    public static ManualDiscount amount(Integer lineNo, long amountMinor, String why) {
        return new ManualDiscount(lineNo, Unit.AMOUNT, amountMinor, Rate.NONE, why);
    }

    /** Reads a claim; refuses {@code manual.form}, {@code manual.value}, {@code manual.reason-missing}, {@code rate.range}. */
    public static ManualDiscount of(Claim claim) {
        Matcher text = TEXT.matcher(claim.text() == null ? "" : claim.text());
        if (!text.matches()) {
            throw new Refused(Reason.of("manual.form"));
        }
        Rate cap = text.group(2) == null ? Rate.NONE : new Rate(Integer.parseInt(text.group(2)));
        ManualDiscount read = new ManualDiscount(
                claim.id() > 0 ? Math.toIntExact(claim.id()) : null,
                Unit.valueOf(text.group(1).toUpperCase(Locale.ROOT)),
                claim.amount() == null ? 0 : claim.amount(),
                cap,
                text.group(3).strip());
        if (read.unit == Unit.RATE) {
            read.rate();
        }
        return read;
    }

    /** The claim to lay on the basket. */
    public Claim claim() {
        String text = unit.name().toLowerCase(Locale.ROOT) + "@" + cap.basisPoints() + ":" + why;
        return new Claim(KIND, lineNo == null ? WHOLE_SALE : lineNo, null, value, text);
    }

    /** The same with the cap of a level. */
    public ManualDiscount within(Rate most) {
        return new ManualDiscount(lineNo, unit, value, most, why);
    }

    /** Why the cap does not allow it on goods of that price before reductions. */
    public Optional<Reason> refusalOn(Money list) {
        if (unit == Unit.RATE && value > cap.basisPoints()) {
            return Optional.of(Reason.of("manual.above-rate", cap.percent()));
        }
        Money most = new Money(cap.of(list.minor()), list.currency());
        return unit == Unit.AMOUNT && value > most.minor()
                ? Optional.of(Reason.of("manual.above-amount", most, cap.percent()))
                : Optional.empty();
    }

    /** What it takes off goods of which that amount is left to pay. */
    public long of(long netMinor) {
        return unit == Unit.RATE ? rate().of(netMinor) : value;
    }

    /** What the ticket says. */
    public Reason reason(String currency) {
        return unit == Unit.RATE
                ? Reason.of("manual.rate", rate().percent(), why)
                : Reason.of("manual.amount", new Money(value, currency), why);
    }

    /** What the audit says: how much and why. */
    public String logged() {
        return (unit == Unit.RATE ? rate().percent() + " %" : value + " minor units") + ": " + why;
    }

    private Rate rate() {
        return new Rate((int) value);
    }
}
