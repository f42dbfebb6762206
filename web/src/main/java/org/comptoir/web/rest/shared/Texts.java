package org.comptoir.web.rest.shared;

/** What a client sent, as far as it may be shown back to it. */
final class Texts {

    private static final int SHOWN = 40;

    private Texts() {}

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
