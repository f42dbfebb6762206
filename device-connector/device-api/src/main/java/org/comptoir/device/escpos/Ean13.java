package org.comptoir.device.escpos;

/** EAN-13: the check digit and the bars. */
public final class Ean13 {
    /** Bars and spaces of a symbol, without the quiet zones. */
    public static final int MODULES = 95;

    private static final int LENGTH = 13;
    private static final String[] ODD = {
        "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"
    };
    private static final String[] PARITY = {
        "OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE", "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"
    };

    private Ean13() {}

    /** The thirteen digits of twelve (the check digit is added) or thirteen (it must be right). */
    public static String complete(String digits) {
        if (digits == null || !digits.matches("[0-9]{12,13}")) {
            throw new IllegalArgumentException("EAN-13 takes 12 or 13 digits");
        }
        String body = digits.substring(0, LENGTH - 1);
        String whole = body + checkDigit(body);
        if (digits.length() == LENGTH && !digits.equals(whole)) {
            throw new IllegalArgumentException("the check digit of " + digits + " is wrong");
        }
        return whole;
    }

    /** True for a bar, false for a space, left to right. */
    public static boolean[] modules(String digits) {
        String whole = complete(digits);
        String parity = PARITY[whole.charAt(0) - '0'];
        StringBuilder bits = new StringBuilder("101");
        for (int i = 0; i < 6; i++) {
            String odd = ODD[whole.charAt(i + 1) - '0'];
            bits.append(parity.charAt(i) == 'O' ? odd : mirrored(inverted(odd)));
        }
        bits.append("01010");
        for (int i = 7; i < LENGTH; i++) {
            bits.append(inverted(ODD[whole.charAt(i) - '0']));
        }
        return bars(bits.append("101"));
    }

    static boolean[] bars(CharSequence bits) {
        boolean[] bars = new boolean[bits.length()];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = bits.charAt(i) == '1';
        }
        return bars;
    }

    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }

    private static String inverted(String bits) {
        return bits.replace('0', 'x').replace('1', '0').replace('x', '1');
    }

    private static String mirrored(String bits) {
        return new StringBuilder(bits).reverse().toString();
    }
}
