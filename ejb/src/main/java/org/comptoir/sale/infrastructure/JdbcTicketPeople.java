package org.comptoir.sale.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.sale.application.TicketPeople;
import org.comptoir.sale.domain.Sale;
import org.comptoir.shared.sql.Sql;

/** Names for tickets, read when a ticket is printed. */
@ApplicationScoped
public class JdbcTicketPeople implements TicketPeople {

    private Sql sql;

    protected JdbcTicketPeople() {}

    @Inject
    public JdbcTicketPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public People of(Sale.Header header) {
        return sql.first(
                        "select u.full_name, c.customer_no, c.first_name, c.last_name from app_user u "
                                + "left join customer c on c.id = ? where u.id = ?",
                        row -> new People(
                                row.text("full_name"),
                                row.idOrNull("customer_no"),
                                Stream.of(row.text("first_name"), row.text("last_name"))
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" "))),
                        header.customerId(),
                        header.sellerId())
                .orElseGet(() -> new People("", null, ""));
    }
}
