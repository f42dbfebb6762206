package org.comptoir.streams;

import java.util.Objects;

/** What a stream holds the domain to: a broken law stops it. */
final class Law {

    private Law() {}

    static void holds(String law, boolean held) {
        if (!held) {
            throw new AssertionError(law);
        }
    }

    static void same(String law, Object domain, Object model) {
        if (!Objects.equals(domain, model)) {
            throw new AssertionError(law + ": the domain says " + domain + ", the model " + model);
        }
    }
}
