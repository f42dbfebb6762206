package org.comptoir.web.shared;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;

/** A page with a list: its filters come from the address, so that a filtered list can be kept as a bookmark. */
public abstract class ListPage<T> implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<String, Serializable> filters = new HashMap<>();
    private final PageTable<T> table;
    private boolean longer;

    protected ListPage() {
        this.table = null;
    }

    /** The page is named so that the table can look it up. */
    protected ListPage(Class<? extends ListPage<T>> page) {
        this.table = new PageTable<>(page);
    }

    /** The part of the list that is asked for, from the query. */
    protected abstract Page<T> rows(PageRequest request);

    /** The part that the table asks for. */
    public Page<T> read(int first, int size, String sort, boolean ascending) {
        Map<String, String> wanted = filters.entrySet().stream()
                .filter(filter -> filter.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, filter -> String.valueOf(filter.getValue())));
        Page<T> page = rows(new PageRequest(first, size, sort, ascending, wanted));
        longer = page.isLonger();
        return page;
    }

    /** Values by column of the query; the page's parameters fill them. */
    public Map<String, Serializable> getFilters() {
        return filters;
    }

    public PageTable<T> getTable() {
        return table;
    }

    /** True when the list has more rows than are counted. */
    public boolean isLonger() {
        return longer;
    }
}
