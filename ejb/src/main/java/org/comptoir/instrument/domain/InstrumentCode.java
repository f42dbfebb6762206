package org.comptoir.instrument.domain;

import java.security.SecureRandom;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The code on an instrument. Generated ones are a kind digit, 20 random digits (66 bits, T4) and a Luhn check digit:
 * 22 digits, which no payment card has. Numbers of cards printed elsewhere are taken as they are.
 */
public record InstrumentCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_DIGITS = 20;
    private static final int GENERATED = RANDOM_DIGITS + 2;
    private static final int SHOWN = 4;

    public InstrumentCode {
        if (text == null || !text.matches("[A-Z0-9#-]{4,40}")) {
            throw new Refused(Reason.of("code.malformed", text));
        }
    }

    /** A new code that nobody can guess. */
    public static InstrumentCode generate(InstrumentKind kind) {
        StringBuilder digits = new StringBuilder().append(kind.prefix());
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return new InstrumentCode(digits.append(luhn(digits)).toString());
    }

    /** False for a code of generated form whose check digit is wrong: a typing error, not an unknown card. */
    public boolean isPlausible() {
        boolean generated = text.length() == GENERATED && text.matches("[4-9]\\d+");
        return !generated || luhn(text.substring(0, GENERATED - 1)) == text.charAt(GENERATED - 1);
    }

    /** All but the last four characters hidden: for logs and for people who do not hold the card. */
    public String masked() {
        return "\u2022".repeat(SHOWN) + text.substring(text.length() - SHOWN);
    }

    private static char luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
