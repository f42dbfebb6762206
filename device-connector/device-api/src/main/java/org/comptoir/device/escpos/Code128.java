package org.comptoir.device.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Code 128, sets B and C: text to the data of {@code GS k}, that data back to text, and to bars. Only printable ASCII
 * goes in, so that a barcode can type no control key (T10).
 */
public final class Code128 {
    private static final int START_B = 104;
    private static final int START_C = 105;
    private static final int TO_C = 99;
    private static final int TO_B = 100;
    private static final int STOP_SYMBOL = 106;
    private static final int MODULO = 103;

    /** The widths of three bars and three spaces of each symbol, in the order of the standard; the stop has a bar more. */
    private static final String[] WIDTHS = ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 "
                    + "221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 "
                    + "221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 "
                    + "212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 "
                    + "231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 "
                    + "231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
                    + "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 "
                    + "112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
                    + "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
                    + "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 "
                    + "114131 311141 411131 211412 211214 211232 2331112")
            .split(" ");

    private Code128() {}

    /** The data bytes of {@code GS k 73} for a text of 1 to 60 printable ASCII characters. */
    public static byte[] printerData(String text) {
        if (text == null || !text.matches("[ -~]{1,60}")) {
            throw new IllegalArgumentException("Code 128 takes 1 to 60 printable ASCII characters");
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        char set = 0;
        int at = 0;
        while (at < text.length()) {
            int pairs = pairsWorthSetC(text, at);
            char wanted = pairs > 0 ? 'C' : 'B';
            if (wanted != set) {
                data.write('{');
                data.write(wanted);
                set = wanted;
            }
            at = pairs > 0 ? writePairs(text, at, pairs, data) : writeCharacter(text, at, data);
        }
        return data.toByteArray();
    }

    /** The text in data of {@code GS k 73}; an {@link IllegalArgumentException} for data this class does not write. */
    public static String text(byte[] printerData) {
        StringBuilder text = new StringBuilder();
        for (int symbol : parse(printerData)) {
            if (symbol > 0xFF) {
                text.append((char) (symbol >> 8));
            } else {
                text.append((char) ('0' + symbol / 10)).append((char) ('0' + symbol % 10));
            }
        }
        return text.toString();
    }

    /** True for a bar, false for a space, left to right, start, check and stop symbols included. */
    public static boolean[] modules(byte[] printerData) {
        List<Integer> symbols = new ArrayList<>();
        boolean setC = false;
        for (int parsed : parse(printerData)) {
            boolean pair = parsed <= 0xFF;
            if (symbols.isEmpty()) {
                symbols.add(pair ? START_C : START_B);
            } else if (pair != setC) {
                symbols.add(pair ? TO_C : TO_B);
            }
            setC = pair;
            symbols.add(pair ? parsed : (parsed >> 8) - ' ');
        }
        symbols.add(check(symbols));
        symbols.add(STOP_SYMBOL);
        return drawn(symbols);
    }

    /** Pairs of digits as their value, characters shifted left by eight bits. */
    private static List<Integer> parse(byte[] data) {
        List<Integer> parsed = new ArrayList<>();
        char set = 0;
        for (int i = 0; i < data.length; i++) {
            if (data[i] == '{' && i + 1 < data.length && (data[i + 1] == 'B' || data[i + 1] == 'C')) {
                set = (char) data[++i];
            } else if (set == 'C' && data[i] >= 0 && data[i] < 100) {
                parsed.add((int) data[i]);
            } else if (set == 'B' && data[i] >= ' ' && data[i] <= '~') {
                i += data[i] == '{' ? 1 : 0;
                parsed.add((i < data.length ? data[i] : '{') << 8);
            } else {
                throw new IllegalArgumentException("not Code 128 data in sets B and C");
            }
        }
        if (parsed.isEmpty()) {
            throw new IllegalArgumentException("empty Code 128 data");
        }
        return parsed;
    }

    private static int pairsWorthSetC(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int digits = end - at;
        int worth = at == 0 || end == text.length() ? 4 : 6;
        boolean oddAtTheEnd = digits % 2 != 0 && at > 0;
        return digits < worth || oddAtTheEnd ? 0 : digits / 2;
    }

    private static int writePairs(String text, int at, int pairs, ByteArrayOutputStream data) {
        for (int i = 0; i < pairs; i++) {
            data.write(Integer.parseInt(text.substring(at + 2 * i, at + 2 * i + 2)));
        }
        return at + 2 * pairs;
    }

    private static int writeCharacter(String text, int at, ByteArrayOutputStream data) {
        data.write(text.charAt(at));
        if (text.charAt(at) == '{') {
            data.write('{');
        }
        return at + 1;
    }

    private static int check(List<Integer> symbols) {
        int sum = symbols.get(0);
        for (int i = 1; i < symbols.size(); i++) {
            sum += i * symbols.get(i);
        }
        return sum % MODULO;
    }

    private static boolean[] drawn(List<Integer> symbols) {
        StringBuilder bits = new StringBuilder();
        for (int symbol : symbols) {
            String widths = WIDTHS[symbol];
            for (int i = 0; i < widths.length(); i++) {
                bits.append((i % 2 == 0 ? "1" : "0").repeat(widths.charAt(i) - '0'));
            }
        }
        return Ean13.bars(bits);
    }
}
