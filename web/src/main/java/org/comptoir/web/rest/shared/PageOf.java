package org.comptoir.web.rest.shared;

import java.util.List;
import java.util.function.Function;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;

/**
 * A page of a list.
 *
 * @param total rows of the whole list, counted up to 10,000 and one more when there are more
 */
public record PageOf<T>(List<T> rows, long total) {

    /** The rows of a page number counted from 0. */
    public static PageRequest request(int page, int size) {
        return PageRequest.of(Math.multiplyExact(page, size), size);
    }

    /** A page of records as JSON. */
    public static <S, T> PageOf<T> of(Page<S> page, Function<S, T> mapper) {
        return new PageOf<>(page.rows().stream().map(mapper).toList(), page.total());
    }
}
