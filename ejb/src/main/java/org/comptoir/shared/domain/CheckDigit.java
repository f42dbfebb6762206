package org.comptoir.shared.domain;

/** Check digits of EAN-13 (GS1) and of our own codes (Luhn mod 10 over digits). */
public final class CheckDigit {

    private CheckDigit() {}

    /** The thirteenth digit of twelve. */
    public static char ean13(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int digit = twelveDigits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** True for thirteen digits whose last one is right. */
    public static boolean isEan13(String code) {
        return code.matches("\\d{13}") && ean13(code.substring(0, 12)) == code.charAt(12);
    }

    /** True for digits whose Luhn sum is a multiple of ten: card numbers, SIRET. */
    public static boolean isLuhn(String digits) {
        if (!digits.matches("\\d+")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
