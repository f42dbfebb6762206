package org.comptoir.pricing.application;

/**
 * A kind of programme, declared as a bean by the feature that owns it: it says whether parameters make sense before they
 * become a version. Without such a bean a kind is refused.
 */
public interface ProgrammeKind {

    /** The name stored with programmes: {@code BIRTHDAY}. */
    String kind();

    /** Refuses parameters that are not a document of this kind, or whose values make no sense. */
    void check(String paramsJson);
}
