package org.comptoir.customer.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.customer.application.Customers;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** Customers for the till. */
@ApplicationScoped
public class JdbcCustomers implements Customers {

    /** A merged record stands for its root; a root has no root of its own. */
    private static final String ACTIVE =
            "select r.id from customer c join customer r on r.id = coalesce(c.root_id, c.id) "
                    + "where c.brand_id = ? and r.active = 1 and ";

    private static final String BY_NUMBER = ACTIVE + "c.customer_no = ?";

    private Sql sql;

    protected JdbcCustomers() {}

    @Inject
    public JdbcCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long active(long brandId, long customerId) {
        return sql.first(ACTIVE + "c.id = ?", row -> row.id("id"), brandId, customerId)
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", customerId)));
    }

    @Override
    public SqlBundle.Answer<Boolean> creditNotes(SqlBundle bundle, long customerId) {
        return bundle.query(
                "select no_credit_note from customer where id = ?", row -> !row.flag("no_credit_note"), customerId);
    }

    @Override
    public Prohibitions prohibitions(long customerId) {
        return sql.first(
                        "select no_credit_note, no_deposit from customer where id = ?",
                        row -> new Prohibitions(row.flag("no_credit_note"), row.flag("no_deposit")),
                        customerId)
                .orElse(Prohibitions.NONE);
    }

    @Override
    public Map<Long, String> names(long brandId, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        sql.inChunks(ids, (marks, chunk) -> {
            List<Object> params = new ArrayList<>();
            params.add(brandId);
            params.addAll(chunk);
            sql.list(
                            "select id, customer_no, first_name, last_name from customer where brand_id = ? and id in "
                                    + marks,
                            JdbcCustomers::named,
                            params.toArray())
                    .forEach(known -> names.put(known.getKey(), known.getValue()));
        });
        return names;
    }

    private static Map.Entry<Long, String> named(Row row) throws SQLException {
        String name = Stream.of(row.text("first_name"), row.text("last_name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Map.entry(row.id("id"), row.id("customer_no") + " · " + name);
    }

    @Override
    public Optional<Long> byNumber(long brandId, long customerNo) {
        return sql.first(BY_NUMBER, row -> row.id("id"), brandId, customerNo);
    }

    @Override
    public SqlBundle.Answer<Long> byNumber(SqlBundle bundle, long brandId, long customerNo) {
        return bundle.query(BY_NUMBER, row -> row.id("id"), brandId, customerNo);
    }
}
