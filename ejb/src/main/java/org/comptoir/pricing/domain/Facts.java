package org.comptoir.pricing.domain;

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
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
