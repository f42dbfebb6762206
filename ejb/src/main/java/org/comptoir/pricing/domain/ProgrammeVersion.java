package org.comptoir.pricing.domain;

/**
 * One immutable version of a programme; effects and instruments point at it for ever.
 *
 * @param id of this version, what an effect or an instrument keeps
 * @param kind what the parameters mean, as the feature that owns it names it: {@code BIRTHDAY}
 * @param paramsJson the parameters, one JSON document of the kind
 */
public record ProgrammeVersion(
        long id, long programmeId, long brandId, String kind, String name, int versionNo, String paramsJson) {}
