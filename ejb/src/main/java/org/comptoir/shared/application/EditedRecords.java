package org.comptoir.shared.application;

import java.util.List;
import java.util.Optional;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.domain.Reason;

/** Where edited records are found and kept; for booked tables there is no such thing. */
public interface EditedRecords {

    /** A rule of the database: when that unique constraint refuses a row, this is why. */
    record Unique(String constraint, Reason reason) {}

    /**
     * The record to change. Refuses with {@code unknownCode} what the brand does not have, and with
     * {@code edit.conflict} when its version is no longer the one that was shown.
     */
    <T extends EditedRecord> T editable(Class<T> type, String unknownCode, Key key);

    /** The record to look at. */
    <T extends EditedRecord> Optional<T> find(Class<T> type, long id);

    /**
     * Writes the record now (a new one gets its id), so that SQL of this transaction sees it. Refuses
     * {@code edit.conflict} when somebody else was quicker, and with the rule's reason what a constraint forbids.
     */
    void save(EditedRecord edited, Unique... rules);

    /** Writes new records, and what changed in managed ones, in batches; refuses {@code edit.conflict}. */
    void saveAll(List<? extends EditedRecord> added);

    /** Which record, in the state that was shown. */
    record Key(long brandId, long id, Long version) {}
}
