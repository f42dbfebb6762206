package org.comptoir.web.rest.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comptoir.shared.domain.ImportResult;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.RowError;

/** Rows of a bulk call as use cases take them; one whose values are refused is an error of its row. */
public final class BulkRows<R> {

    private final List<R> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private BulkRows() {}

    /** Reads all rows, wrong ones too, so that a client learns of every one at once. */
    public static <B, R> BulkRows<R> read(List<B> bodies, Function<B, R> reader) {
        BulkRows<R> read = new BulkRows<>();
        for (int i = 0; i < bodies.size(); i++) {
            try {
                read.rows.add(reader.apply(bodies.get(i)));
            } catch (Refused refused) {
                read.errors.add(new RowError(i, refused.reason()));
            }
        }
        return read;
    }

    /** Saves the rows when none was wrong. */
    public ImportResult save(Function<List<R>, ImportResult> saver) {
        return errors.isEmpty() ? saver.apply(rows) : ImportResult.refused(errors);
    }
}
