package org.comptoir.pricing.domain;

/**
 * One kind of programme. Pure: the same work always gives the same proposals, whatever the order of other rules of its
 * stage. Beans of this type are found by CDI.
 */
public interface Rule {

    /** Stable code, stored with effects. */
    String code();

    /** When it works. */
    Stage stage();

    /**
     * True for a rule whose reductions belong to no programme, or need not: the brand's {@link StackingParams} may say how
     * it gets on with others.
     */
    default boolean isWithoutProgramme() {
        return false;
    }

    /** Looks at the basket as earlier stages left it and proposes what this rule does. */
    void apply(Work work);
}
