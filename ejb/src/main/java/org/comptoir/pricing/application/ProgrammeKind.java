package org.comptoir.pricing.application;

import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.shared.domain.Reason;

/**
 * A kind of programme, declared as a bean by the feature that owns it: it says whether parameters make sense before they
 * become a version. Without such a bean a kind is refused.
 */
public interface ProgrammeKind {

    /** The name stored with programmes: {@code BIRTHDAY}. */
    String kind();

    /** The record that the parameters are read into: a field that it does not have is refused before {@link #check}. */
    Class<? extends Record> form();

    /** True when its programmes, or what they give, lower prices: their parameters then have those of stacking too. */
    default boolean lowersPrices() {
        return true;
    }

    /**
     * True when its programmes lower prices by themselves: they can have a budget and a number of uses. What a customer was
     * given or pays for (vouchers, reward cards, gifts for points) has none: it was promised.
     */
    default boolean takesLimit() {
        return false;
    }

    /** Why no sale applies its programmes; empty for a kind with a rule that speaks of them. */
    default Optional<Reason> outsideSales() {
        return Optional.empty();
    }

    /** Refuses parameters that are not a document of this kind, or whose values make no sense. */
    void check(String paramsJson);

    /**
     * What at most one active programme of the kind and the brand may be called, at most 40 characters: the database keeps
     * two that are saved at the same moment from both getting in. Empty where any number may be in force.
     *
     * @param paramsJson that {@link #check} has taken
     */
    default Optional<String> soleName(String paramsJson) {
        return Optional.empty();
    }

    /**
     * Keeps what must be kept beside the parameters, such as a code in the registry, in the transaction that saves them;
     * refuses what clashes with another programme.
     */
    default void saved(Caller caller, Saved saved) {}

    /**
     * Gives free what an active programme of this kind holds, such as a code in the registry. It refuses nothing: a
     * programme can be stopped whatever became of what its parameters name.
     */
    default void stopped(Caller caller, long programmeId) {}

    /**
     * A programme that was just saved.
     *
     * @param active whether it is in force
     * @param formerParamsJson the parameters before this change, null for a new programme
     */
    record Saved(
            long programmeId,
            long versionId,
            String name,
            boolean active,
            String paramsJson,
            String formerParamsJson) {}
}
