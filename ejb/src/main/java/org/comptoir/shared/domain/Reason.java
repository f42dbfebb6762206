package org.comptoir.shared.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Why something was refused, did not apply, or happened: a stable code and its facts. The one language of pricing,
 * exceptions, REST problems, audit and the bundles; the text is made where it is shown.
 *
 * @param code stable, lower case, {@code feature.fact}: {@code gift-card.expired}
 * @param args facts for the text's placeholders, as plain text: amounts as decimals, dates as ISO days
 */
public record Reason(String code, List<String> args) {

    public Reason {
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    /** A reason with its facts; {@link Money} facts become their decimal amount. */
    public static Reason of(String code, Object... args) {
        return new Reason(
                code,
                Arrays.stream(args)
                        .map(arg -> arg instanceof Money money ? money.amount().toPlainString() : String.valueOf(arg))
                        .toList());
    }
}
