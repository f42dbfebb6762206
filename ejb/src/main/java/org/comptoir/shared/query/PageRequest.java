package org.comptoir.shared.query;

import java.util.Map;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * What part of a list is wanted.
 *
 * @param first index of the first row, from 0
 * @param size rows wanted, 1 to {@value #MAX_SIZE}; others are refused with {@code list.size}
 * @param sort name of the column to sort by, null for the list's own order
 * @param ascending direction of that sort
 * @param filters wanted values by column name; empty values count as no filter
 */
public record PageRequest(int first, int size, String sort, boolean ascending, Map<String, String> filters) {

    /** The most rows of one page. */
    public static final int MAX_SIZE = 500;

    public PageRequest {
        if (first < 0 || size < 1 || size > MAX_SIZE) {
            throw new Refused(Reason.of("list.size", MAX_SIZE));
        }
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    /** A page in the list's own order, without filters. */
    public static PageRequest of(int first, int size) {
        return new PageRequest(first, size, null, true, Map.of());
    }

    /** The same page with one more filter. */
    public PageRequest with(String column, String value) {
        Map<String, String> more = new java.util.HashMap<>(filters);
        more.put(column, value);
        return new PageRequest(first, size, sort, ascending, more);
    }
}
