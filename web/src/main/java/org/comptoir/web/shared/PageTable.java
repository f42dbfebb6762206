package org.comptoir.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list page, one part at a time. It holds no row between requests and looks its page up, so that a session
 * can move to another node.
 */
public class PageTable<T> extends LazyDataModel<T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Class<? extends ListPage<T>> page;

    public PageTable(Class<? extends ListPage<T>> page) {
        this.page = page;
    }

    /** Counted with the rows, see {@link #load}. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        SortMeta sort =
                sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        Page<T> rows = CDI.current()
                .select(page)
                .get()
                .read(
                        first,
                        Math.min(size, PageRequest.MAX_SIZE),
                        sort == null ? null : sort.getField(),
                        sort == null || sort.getOrder().isAscending());
        setRowCount((int) Math.min(rows.total(), Page.COUNTED_TO));
        return rows.rows();
    }

    @Serial
    private Object writeReplace() {
        return new PageTable<>(page);
    }
}
