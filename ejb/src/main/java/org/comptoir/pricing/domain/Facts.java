package org.comptoir.pricing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the rules may know beside the basket: one immutable record per fact, asked for by its type. */
public final class Facts {

    private final List<Object> facts;

    private Facts(List<Object> facts) {
        this.facts = List.copyOf(facts);
    }

    /** These facts. */
    public static Facts of(List<?> facts) {
        return new Facts(List.copyOf(facts));
    }

    /** The fact of that type, when there is one. */
    public <T> Optional<T> one(Class<T> type) {
        return all(type).stream().findFirst();
    }

    /** All facts of that type, in the order they were given. */
    public <T> List<T> all(Class<T> type) {
        // a loop: every rule asks for its facts at every pricing, and finds none most of the time
        List<T> found = null;
        for (Object fact : facts) {
            if (type.isInstance(fact)) {
                found = found == null ? new ArrayList<>() : found;
                found.add(type.cast(fact));
            }
        }
        return found == null ? List.of() : Collections.unmodifiableList(found);
    }
}
