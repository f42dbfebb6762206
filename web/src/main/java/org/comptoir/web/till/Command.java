package org.comptoir.web.till;

import jakarta.faces.context.ExternalContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing the cashier did, as the page queued it.
 *
 * @param id made by the page: a command sent twice is done once
 * @param act {@code scan}, {@code enter}, {@code key}, {@code look} or {@code refused}
 * @param text the code, what was typed, or the key
 * @param quantity in front of a code, 1 without
 * @param typed what stood in the entry line when a key was pressed
 * @param row the highlighted row, null for none
 * @param version of the basket that the page shows
 * @param total that the page shows
 */
public record Command(
        String id, String act, String text, String typed, int quantity, Long row, long version, long total) {

    private static final int MOST = 99_999;
    private static final Pattern MULTIPLIED = Pattern.compile("(\\d{1,5})[*xX](.*)");

    static Command of(ExternalContext external) {
        Map<String, String> sent = external.getRequestParameterMap();
        return new Command(
                sent.getOrDefault("cmdId", ""),
                sent.getOrDefault("cmdAct", "look"),
                sent.getOrDefault("cmdText", "").strip(),
                sent.getOrDefault("cmdTyped", "").strip(),
                (int) Math.max(1, Math.min(MOST, number(sent, "cmdQuantity", 1))),
                sent.getOrDefault("cmdRow", "").isEmpty() ? null : Long.valueOf(number(sent, "cmdRow", 0)),
                number(sent, "cmdVersion", 0),
                number(sent, "cmdTotal", 0));
    }

    /** What was typed into the entry line, at Enter or at a key. */
    String entered() {
        return "enter".equals(act) ? text : typed;
    }

    /** The code as codes are written. */
    String code() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The same command with {@code 3*} in front of the code taken as the quantity. */
    Command multiplied() {
        Matcher parts = MULTIPLIED.matcher(text);
        return parts.matches()
                ? new Command(
                        id, act, parts.group(2).strip(), typed, Integer.parseInt(parts.group(1)), row, version, total)
                : this;
    }

    private static long number(Map<String, String> sent, String name, long otherwise) {
        String text = sent.getOrDefault(name, "");
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
