package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.customer.application.Buyers;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Two reads for each page: the customers along their key, and the sums of their sales. */
@ApplicationScoped
public class JdbcBuyers implements Buyers {

    private static final String CUSTOMERS =
            "select id, customer_no, last_name, first_name, active, root_id from customer "
                    + "where brand_id = ? and id > ? ";

    /** Each sale with its returns, whenever they were made; goods without a ticket stand for themselves. */
    private static final String DOCUMENTS = "select s.customer_id, coalesce(o.id, s.id) as doc_id, "
            + "sum(s.turnover_minor) as net from sale s left join sale o on o.id = s.original_id where s.customer_id in ";

    private Sql sql;

    protected JdbcBuyers() {}

    @Inject
    public JdbcBuyers(Sql sql) {
        this.sql = sql;
    }

    private record Sums(long turnoverMinor, long visits) {
        static final Sums NONE = new Sums(0, 0);
    }

    @Override
    public List<Buyer> page(Search search, long after, int limit) {
        StringBuilder text = new StringBuilder(CUSTOMERS);
        List<Object> params = new ArrayList<>(List.of(search.brandId(), after));
        add(text, params, "and id = ? ", search.customerId());
        add(text, params, "and country = ? ", search.country());
        add(text, params, "and language = ? ", search.language());
        params.add(limit);
        List<Buyer> customers = sql.list(
                text + "order by id offset 0 rows fetch next ? rows only", JdbcBuyers::customer, params.toArray());
        Map<Long, Sums> sums = sums(search, customers);
        return customers.stream()
                .map(customer -> with(customer, sums.getOrDefault(customer.id(), Sums.NONE)))
                .toList();
    }

    private Map<Long, Sums> sums(Search search, List<Buyer> customers) {
        Map<Long, Sums> sums = new HashMap<>();
        sql.inChunks(customers.stream().map(Buyer::id).toList(), (marks, chunk) -> {
            StringBuilder text = new StringBuilder(
                            "select customer_id, sum(net) as turnover, sum(case when net > 0 then 1 else 0 end) as visits "
                                    + "from (")
                    .append(DOCUMENTS)
                    .append(marks)
                    .append(' ');
            List<Object> params = new ArrayList<>(chunk);
            add(text, params, "and coalesce(o.business_date, s.business_date) >= ? ", search.from());
            add(text, params, "and coalesce(o.business_date, s.business_date) <= ? ", search.to());
            if (!search.stores().isEmpty()) {
                text.append("and coalesce(o.store_id, s.store_id) in (")
                        .append(String.join(
                                ", ", Collections.nCopies(search.stores().size(), "?")))
                        .append(") ");
                params.addAll(search.stores());
            }
            text.append("group by s.customer_id, coalesce(o.id, s.id)) docs group by customer_id");
            sql.list(
                            text.toString(),
                            row -> Map.entry(row.id("customer_id"), new Sums(row.id("turnover"), row.id("visits"))),
                            params.toArray())
                    .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        });
        return sums;
    }

    private static void add(StringBuilder text, List<Object> params, String term, Object value) {
        if (value != null) {
            text.append(term);
            params.add(value);
        }
    }

    private static Buyer customer(Row row) throws SQLException {
        String name = Stream.of(row.text("first_name"), row.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Buyer(row.id("id"), row.id("customer_no"), name, row.flag("active"), row.idOrNull("root_id"), 0, 0);
    }

    private static Buyer with(Buyer customer, Sums sums) {
        return new Buyer(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.active(),
                customer.rootId(),
                sums.turnoverMinor(),
                sums.visits());
    }
}
