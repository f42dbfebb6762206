package org.comptoir.shared.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, accents off, one blank between words; ligatures written out. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}.@+/-]+");

    private Folded() {}

    /** The folded text; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return OTHERS.matcher(lower).replaceAll(" ").trim();
    }

    /** The folded text, cut to a column's length. */
    public static String of(String text, int length) {
        String folded = of(text);
        return folded.length() <= length ? folded : folded.substring(0, length);
    }
}
