package org.comptoir.messaging.domain;

import java.util.regex.Pattern;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * A mobile number in the international form of E.164: a plus, the country, the number; 7 to 15 digits.
 *
 * @param number {@code +33612345678}
 */
public record Mobile(String number) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public Mobile {
        if (number == null || !E164.matcher(number).matches()) {
            throw new Refused(Reason.of("mobile.international", number));
        }
    }

    /**
     * A number as people write it, with blanks, points, hyphens or brackets, {@code 00} for the plus; refuses
     * {@code mobile.international} when the country is missing or digits are too few or too many.
     */
    public static Mobile typed(String text) {
        String digits = text == null ? "" : text.replaceAll("[\\s.()/-]", "");
        return new Mobile(digits.startsWith("00") ? "+" + digits.substring(2) : digits);
    }
}
