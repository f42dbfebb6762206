package org.comptoir.condition.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** The words, signs and literals of a condition, taken one by one. */
final class Tokens {

    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL");

    /** Straight quotes end with themselves, typographic ones with any of their kind: manuals print ’1000’. */
    private static final List<String> QUOTES = List.of("'", "\"", "‘’‚", "“”„");

    /** So much of the text is repeated where it was not understood. */
    private static final int SHOWN = 20;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)) ? at + 1 : read(at);
        }
    }

    private enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    /**
     * What was read.
     *
     * @param at position of its first character, from 0
     */
    private record Token(Kind kind, String written, int at) {

        boolean is(String wanted) {
            boolean word = kind == Kind.WORD || kind == Kind.SIGN;
            return word && written.equalsIgnoreCase(wanted);
        }

        /** The sign that it is, of two spellings the first; null for what is none. */
        String sign() {
            return kind != Kind.SIGN ? null : written.equals("!=") ? "<>" : written;
        }

        boolean isLiteral() {
            return kind == Kind.TEXT || kind == Kind.NUMBER || is("true") || is("false");
        }

        boolean isKeyword() {
            return kind == Kind.WORD && KEYWORDS.stream().anyMatch(written::equalsIgnoreCase);
        }
    }

    /** Goes past the next one when it is that word or sign. */
    boolean takes(String wanted) {
        boolean is = next < tokens.size() && tokens.get(next).is(wanted);
        if (is) {
            next++;
        }
        return is;
    }

    void expect(String wanted) {
        if (!takes(wanted)) {
            throw unexpected(wanted);
        }
    }

    /** The name of a field, which is no keyword. */
    String name() {
        Token token = next < tokens.size() ? tokens.get(next) : null;
        if (token == null || token.kind() != Kind.WORD || token.isKeyword()) {
            throw missing("condition.no-field");
        }
        next++;
        return token.written();
    }

    Comparison comparison() {
        String wanted = "=, <>, <, <=, >, >=, IN, LIKE, BETWEEN, IS";
        String sign = next < tokens.size() ? tokens.get(next).sign() : null;
        Comparison found = Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> unexpected(wanted));
        next++;
        return found;
    }

    /** A text without its quotes, a number, or the words true and false. */
    String literal() {
        Token token = next < tokens.size() ? tokens.get(next) : null;
        if (token == null || !token.isLiteral()) {
            throw missing("condition.no-value");
        }
        next++;
        return token.written();
    }

    void end() {
        if (next < tokens.size()) {
            throw unexpected("AND, OR");
        }
    }

    /** Says where reading stopped and what would have been understood. */
    Refused unexpected(String wanted) {
        return new Refused(Reason.of("condition.syntax", position(), found(), wanted));
    }

    private Refused missing(String code) {
        return new Refused(Reason.of(code, position(), found()));
    }

    /** From 1, as people count. */
    private int position() {
        return start() + 1;
    }

    private String found() {
        return text.substring(start(), Math.min(text.length(), start() + SHOWN)).strip();
    }

    private int start() {
        return next < tokens.size() ? tokens.get(next).at() : text.length();
    }

    /** Reads a token and answers where it ends. */
    private int read(int at) {
        char first = text.charAt(at);
        Optional<String> quotes =
                QUOTES.stream().filter(kind -> kind.indexOf(first) >= 0).findFirst();
        if (quotes.isPresent()) {
            return readText(at, quotes.get());
        }
        boolean number = Character.isDigit(first) || first == '-';
        boolean word = Character.isLetter(first) || first == '_';
        int end = at + 1;
        if (number || word) {
            while (end < text.length() && isInside(text.charAt(end), number)) {
                end++;
            }
        } else if ("<>!".indexOf(first) >= 0 && end < text.length() && "=>".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        add(number ? Kind.NUMBER : word ? Kind.WORD : Kind.SIGN, text.substring(at, end), at);
        return end;
    }

    /** A comma is no decimal sign here: outside quotes it parts the values of a list. */
    private static boolean isInside(char c, boolean number) {
        return Character.isDigit(c) || c == '.' || !number && (Character.isLetter(c) || c == '_');
    }

    private int readText(int at, String quotes) {
        StringBuilder read = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quote = quotes.indexOf(c) >= 0;
            if (quote && i + 1 < text.length() && text.charAt(i + 1) == c) {
                i++;
            } else if (quote) {
                add(Kind.TEXT, read.toString(), at);
                return i + 1;
            }
            read.append(c);
        }
        throw new Refused(Reason.of("condition.open-quote", at + 1));
    }

    private void add(Kind kind, String written, int at) {
        tokens.add(new Token(kind, written, at));
    }
}
