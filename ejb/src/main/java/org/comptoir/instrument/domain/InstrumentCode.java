package org.comptoir.instrument.domain;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * The code on an instrument. Generated ones are a kind digit, 21 random digits (69 bits, T4) and the two check digits of
 * ISO 7064 MOD 97-10, which find every wrong digit and every two neighbours that changed places: 24 digits, which no
 * payment card has. Earlier ones have 22 digits, the last a Luhn digit. Numbers of cards printed elsewhere are taken as
 * they are, whatever they look like.
 */
public record InstrumentCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_DIGITS = 21;
    private static final int GENERATED = RANDOM_DIGITS + 3;
    private static final int GENERATED_EARLIER = 22;
    private static final int SHOWN = 4;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

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
        int check = 98 - remainder(digits + "00");
        return new InstrumentCode(digits.append(check / 10).append(check % 10).toString());
    }

    /**
     * Why no instrument has it, once the register has been asked: {@code code.mistyped} when it looks like a generated
     * one with wrong check digits, else {@code instrument.unknown}. A known code is never refused for its digits.
     */
    public Reason whyUnknown() {
        return Reason.of(isPlausible() ? "instrument.unknown" : "code.mistyped", masked());
    }

    private boolean isPlausible() {
        if (!text.matches("\\d+")) {
            return true;
        }
        return switch (text.length()) {
            case GENERATED -> remainder(text) == 1;
            case GENERATED_EARLIER -> luhn(text) == 0;
            default -> true;
        };
    }

    /** All but the last four characters hidden: for logs and for people who do not hold the card. */
    public String masked() {
        return "\u2022".repeat(SHOWN) + text.substring(text.length() - SHOWN);
    }

    private static int remainder(String digits) {
        return new BigInteger(digits).mod(MODULUS).intValue();
    }

    /** The Luhn sum modulo 10: zero when the last digit is right. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 != 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10;
    }
}
