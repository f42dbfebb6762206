package org.comptoir.condition.domain;

import java.math.BigDecimal;
import java.util.Locale;

/** Values against each other, and as they are typed. */
final class Values {

    private Values() {}

    static int order(Object found, Object wanted) {
        if (found instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) wanted);
        }
        return found instanceof Boolean flag
                ? flag.compareTo((Boolean) wanted)
                : upper((String) found).compareTo(upper((String) wanted));
    }

    static String print(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean flag ? (flag ? "1" : "0") : "'" + ((String) value).replace("'", "''") + "'";
    }

    /** Goes back to the latest {@code %} only, so that no form takes long. */
    static boolean isLike(String text, String form) {
        String of = upper(text);
        String like = upper(form);
        int at = 0;
        int i = 0;
        int any = -1;
        int from = 0;
        while (at < of.length()) {
            if (i < like.length() && like.charAt(i) == '%') {
                any = i++;
                from = at;
            } else if (i < like.length() && (like.charAt(i) == '_' || like.charAt(i) == of.charAt(at))) {
                i++;
                at++;
            } else if (any >= 0) {
                i = any + 1;
                at = ++from;
            } else {
                return false;
            }
        }
        return like.substring(i).chars().allMatch(rest -> rest == '%');
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
