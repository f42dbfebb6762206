package org.comptoir.shared.domain;

import java.util.List;

/** What a bulk call did: all of it, or nothing when there are errors. */
public record ImportResult(int created, int updated, List<RowError> errors) {

    public ImportResult {
        errors = List.copyOf(errors);
    }

    /** Nothing was saved, and why. */
    public static ImportResult refused(List<RowError> errors) {
        return new ImportResult(0, 0, errors);
    }
}
