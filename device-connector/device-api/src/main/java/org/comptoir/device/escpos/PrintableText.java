package org.comptoir.device.escpos;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * Any text, made printable with given tables: what no table holds is transliterated, controls become spaces, marks
 * without a shape vanish (T9). The result has one character per printed cell, so it can be measured and cut.
 */
final class PrintableText {
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u201A', ","),
            Map.entry('\u201B', "'"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('\u201E', "\""),
            Map.entry('\u2039', "<"),
            Map.entry('\u203A', ">"),
            Map.entry('\u00AB', "\""),
            Map.entry('\u00BB', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2012', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2015', "-"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2022', "*"),
            Map.entry('\u2044', "/"),
            Map.entry('\u20AC', "EUR"),
            Map.entry('\u0152', "OE"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00C6', "AE"),
            Map.entry('\u00E6', "ae"),
            Map.entry('\u1E9E', "SS"),
            Map.entry('\u00DF', "ss"),
            Map.entry('\u00D8', "O"),
            Map.entry('\u00F8', "o"),
            Map.entry('\u00D0', "D"),
            Map.entry('\u00F0', "d"),
            Map.entry('\u0110', "D"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00DE', "TH"),
            Map.entry('\u00FE', "th"),
            Map.entry('\u0141', "L"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0131', "i"),
            Map.entry('\u00D7', "x"),
            Map.entry('\u00A9', "(c)"),
            Map.entry('\u00AE', "(r)"),
            Map.entry('\u00AD', "-"),
            Map.entry('\u00A6', "|"),
            Map.entry('\u00B3', "3"),
            Map.entry('\u00B9', "1"),
            Map.entry('\u00BE', "3/4"));

    private PrintableText() {}

    /** The text as those tables can print it; {@code null} is empty. */
    static String of(String text, List<CodePage> pages) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> append(point, pages, printable));
        return printable.toString();
    }

    private static void append(int point, List<CodePage> pages, StringBuilder printable) {
        if (point <= Character.MAX_VALUE && held((char) point, pages)) {
            printable.append((char) point);
        } else if (Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            printable.append(' ');
        } else if (!invisible(point)) {
            printable.append(transliterated(point, pages));
        }
    }

    private static String transliterated(int point, List<CodePage> pages) {
        String plain = point <= Character.MAX_VALUE ? PLAIN.get((char) point) : null;
        if (plain != null) {
            return plain;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !invisible(part))
                .forEach(part -> kept.append(shape(part, pages)));
        return kept.isEmpty() ? "?" : kept.toString();
    }

    private static String shape(int part, List<CodePage> pages) {
        if (part > Character.MAX_VALUE) {
            return "?";
        }
        char character = (char) part;
        if (held(character, pages)) {
            return String.valueOf(character);
        }
        return Character.isSpaceChar(character) ? " " : PLAIN.getOrDefault(character, "?");
    }

    private static boolean held(char character, List<CodePage> pages) {
        for (CodePage page : pages) {
            if (page.holds(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
