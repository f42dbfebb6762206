package org.comptoir.shared.query;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param rows in the order asked for
 * @param total rows of the whole list, counted up to {@value #COUNTED_TO} and one more when there are more
 */
public record Page<T>(List<T> rows, long total) {

    /** Lists are counted so far: nobody pages further, and counting millions is slow. */
    public static final int COUNTED_TO = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** True when the list is longer than it was counted. */
    public boolean isLonger() {
        return total > COUNTED_TO;
    }

    /** The same page of other values. */
    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(rows.stream().map(mapper).toList(), total);
    }
}
