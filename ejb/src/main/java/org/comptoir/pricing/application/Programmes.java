package org.comptoir.pricing.application;

import java.util.List;
import org.comptoir.pricing.domain.ProgrammeVersion;

/** Programmes from a snapshot that is renewed when the {@code programme} revision moves. */
public interface Programmes {

    /** The versions in force of a brand's active programmes of a kind, by name. */
    List<ProgrammeVersion> inForce(long brandId, String kind);

    /** The versions in force of a brand's active programmes of all kinds, by name. */
    List<ProgrammeVersion> inForce(long brandId);

    /** The version in force of a programme, active or not; refuses {@code programme.unknown}. */
    ProgrammeVersion current(long programmeId);

    /** That version, also when a later one is in force; refuses {@code programme.unknown}. */
    ProgrammeVersion version(long versionId);

    /** A version's parameters as a record of its kind; fields that the document does not have are null or zero. */
    <P> P params(ProgrammeVersion version, Class<P> type);
}
