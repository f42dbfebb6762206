package org.comptoir.pricing.domain;

import java.util.Comparator;
import java.util.Objects;

/**
 * The stacking of a programme's version, or of a rule whose reductions are no programme's: a fact for pricing. Without one
 * a programme takes every article and has no rivals.
 *
 * @param programmeVersionId null for a rule
 * @param programmeId 0 for a rule; versions of one programme are no rivals
 * @param rule code of the rule, null for a programme
 * @param name of the programme, as others are told of it; a rule is told of by its code
 */
public record Stacked(Long programmeVersionId, long programmeId, String rule, String name, Stacking stacking) {

    /** By the programme's id, never by where it stood among the facts. */
    static final Comparator<Stacked> BY_ID = Comparator.comparingLong(Stacked::programmeId)
            .thenComparing(Stacked::rule, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A programme's version. */
    public static Stacked of(ProgrammeVersion version, Stacking stacking) {
        return new Stacked(version.id(), version.programmeId(), null, version.name(), stacking);
    }

    /** A rule. */
    public static Stacked ofRule(String rule, Stacking stacking) {
        return new Stacked(null, 0, rule, rule, stacking);
    }

    boolean isRivalOf(Stacked other) {
        return !(programmeId == other.programmeId && Objects.equals(rule, other.rule));
    }
}
