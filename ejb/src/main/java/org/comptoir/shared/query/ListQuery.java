package org.comptoir.shared.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/**
 * A list with server-side paging, sorting and filters. Only the columns named here can be sorted or filtered; others
 * are refused with {@code list.column}. Nothing a user typed becomes SQL text.
 *
 * <pre>{@code
 * new ListQuery("select c.id, c.last_name", "from customer c")
 *         .where("c.brand_id = ?", caller.brandId())
 *         .column("lastName", "c.last_name", Match.PREFIX)
 *         .order("c.id desc")
 *         .page(sql, request, row -> new CustomerRow(row.id("id"), row.text("last_name")));
 * }</pre>
 */
public final class ListQuery {

    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> params = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private String order;

    /**
     * @param select the select clause
     * @param from the from clause with its joins, without a where
     */
    public ListQuery(String select, String from) {
        this.select = select;
        this.from = from;
    }

    private record Column(String expression, Match match) {}

    /** A condition that always holds. */
    public ListQuery where(String condition, Object... values) {
        conditions.add(condition);
        params.addAll(java.util.Arrays.asList(values));
        return this;
    }

    /** A column that may be sorted and filtered. */
    public ListQuery column(String name, String expression, Match match) {
        columns.put(name, new Column(expression, match));
        return this;
    }

    /** The list's own order; it must be total (end with the id), and breaks ties of other sorts. */
    public ListQuery order(String clause) {
        this.order = clause;
        return this;
    }

    /** The page asked for. */
    public <T> Page<T> page(Sql sql, PageRequest request, Row.Mapper<T> mapper) {
        List<String> where = new ArrayList<>(conditions);
        List<Object> values = new ArrayList<>(params);
        request.filters().forEach((name, text) -> {
            Column column = column(name);
            if (text != null && !text.isBlank()) {
                where.add(column.expression() + column.match().comparison());
                values.add(column.match().value(name, text));
            }
        });
        String rest = " " + from + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
        List<Object> paged = new ArrayList<>(values);
        paged.add(request.first());
        paged.add(request.size());
        String text =
                select + rest + " order by " + orderOf(request) + sql.dialect().page();
        List<T> rows = sql.list(text, mapper, paged.toArray());
        return new Page<>(rows, total(sql, rest, values, request, rows.size()));
    }

    private String orderOf(PageRequest request) {
        if (request.sort() == null || request.sort().isBlank()) {
            return order;
        }
        return column(request.sort()).expression() + (request.ascending() ? " asc, " : " desc, ") + order;
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new Refused(Reason.of("list.column", name));
        }
        return column;
    }

    private static long total(Sql sql, String rest, List<Object> values, PageRequest request, int got) {
        if (got < request.size() && (got > 0 || request.first() == 0)) {
            return (long) request.first() + got;
        }
        List<Object> counted = new ArrayList<>(values);
        counted.add(Page.COUNTED_TO + 1);
        String text = "select count(*) from (select 1 as one" + rest + " fetch first ? rows only) counted";
        return sql.count(text, counted.toArray());
    }
}
