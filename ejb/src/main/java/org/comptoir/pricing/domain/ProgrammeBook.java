package org.comptoir.pricing.domain;

import java.util.Optional;

/** Programmes being edited, and their versions, which are only added. */
public interface ProgrammeBook {

    /** The id that the next version will have. */
    long newVersionId();

    /** Adds a programme; refuses {@code programme.name-taken}. */
    void add(Programme programme);

    /** The programme of that brand to change; another user's later change makes the commit fail. */
    Optional<Programme> find(long brandId, long programmeId);

    /** Writes the changes; refuses {@code programme.name-taken} and {@code programme.sole-taken}. */
    void flush();

    /** The parameters in force. */
    String currentParams(Programme programme);

    /** Adds the version that the programme names as its current one; snapshots are renewed with this transaction. */
    void addVersion(Programme programme, String paramsJson, long userId);

    /** Says that programmes change with this transaction: before the first change and after the last. */
    void moved();
}
