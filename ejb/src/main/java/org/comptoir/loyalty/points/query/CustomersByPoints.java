package org.comptoir.loyalty.points.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** Customers with points they have not used, most points first, to be written to (F056). */
@ApplicationScoped
public class CustomersByPoints {

    private Sql sql;

    protected CustomersByPoints() {}

    @Inject
    public CustomersByPoints(Sql sql) {
        this.sql = sql;
    }

    /** A customer with unused points. */
    public record CustomerPoints(
            long customerId,
            long number,
            String lastName,
            String firstName,
            String email,
            String mobile,
            long points) {}

    /** A page of active customers; columns: number, lastName, points. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Page<CustomerPoints> page(Caller caller, PageRequest request) {
        return new ListQuery(
                        "select c.id, c.customer_no, c.last_name, c.first_name, c.email, c.mobile, a.balance",
                        "from account a join customer c on c.id = a.customer_id")
                .where("c.brand_id = ?", caller.brandId())
                .where("c.active = 1 and a.kind = 'POINTS' and a.balance > 0")
                .column("number", "c.customer_no", Match.NUMBER)
                .column("lastName", "c.last_name", Match.PREFIX)
                .column("points", "a.balance", Match.NUMBER)
                .order("a.balance desc, c.id")
                .page(sql, request, CustomersByPoints::row);
    }

    private static CustomerPoints row(Row row) throws SQLException {
        return new CustomerPoints(
                row.id("id"),
                row.id("customer_no"),
                row.text("last_name"),
                row.text("first_name"),
                row.text("email"),
                row.text("mobile"),
                row.id("balance"));
    }
}
