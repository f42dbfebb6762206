package org.comptoir.customer.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.query.ListQuery;
import org.comptoir.shared.query.Match;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;

/** Customers of the caller's brand: the paged list, and the search at the till. */
@ApplicationScoped
public class FindCustomers {

    private Sql sql;
    private CustomerSearch search;

    protected FindCustomers() {}

    @Inject
    public FindCustomers(Sql sql, CustomerSearch search) {
        this.sql = sql;
        this.search = search;
    }

    /** A line of the customers' list. */
    public record CustomerRow(
            long id,
            long number,
            String lastName,
            String firstName,
            String email,
            String mobile,
            String postalCode,
            String city,
            String group,
            LocalDate createdOn,
            boolean active) {}

    /** A customer found at the till. */
    public record Hit(
            long id, long number, String lastName, String firstName, String mobile, String city, String observation) {}

    /**
     * Customers, by name; columns: number, name (last name first), firstName, email, mobile, postalCode, city, group,
     * storeId, createdOn, active.
     */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public Page<CustomerRow> page(Caller caller, PageRequest request) {
        return new ListQuery(
                        "select c.id, c.customer_no, c.last_name, c.first_name, c.email, c.mobile, c.postal_code, "
                                + "c.city, g.name as group_name, c.created_on, c.active",
                        "from customer c left join customer_group g on g.id = c.group_id")
                .where("c.brand_id = ?", caller.brandId())
                .column("number", "c.customer_no", Match.NUMBER)
                .column("name", "c.search_key", Match.FOLDED_PREFIX)
                .column("firstName", "c.first_name", Match.PREFIX)
                .column("email", "c.email", Match.PREFIX)
                .column("mobile", "c.mobile", Match.PREFIX)
                .column("postalCode", "c.postal_code", Match.PREFIX)
                .column("city", "c.city", Match.PREFIX)
                .column("group", "g.name", Match.EXACT)
                .column("storeId", "c.store_id", Match.NUMBER)
                .column("createdOn", "c.created_on", Match.DAY)
                .column("active", "c.active", Match.FLAG)
                .order("c.search_key, c.id")
                .page(
                        sql,
                        request,
                        row -> new CustomerRow(
                                row.id("id"),
                                row.id("customer_no"),
                                row.text("last_name"),
                                row.text("first_name"),
                                row.text("email"),
                                row.text("mobile"),
                                row.text("postal_code"),
                                row.text("city"),
                                row.text("group_name"),
                                row.day("created_on"),
                                row.flag("active")));
    }

    /**
     * The active customers a cashier's text means: a card, a number, a mobile number, an e-mail address, or parts of
     * last and first name in any order (F020, F023); the best first.
     */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public List<Hit> find(Caller caller, String text, int limit) {
        return search.find(caller.brandId(), text, limit);
    }
}
