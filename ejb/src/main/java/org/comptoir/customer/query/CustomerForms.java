package org.comptoir.customer.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.BirthDay;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Row;
import org.comptoir.shared.sql.Sql;

/** The customer's record to see and edit, and the groups to choose from. */
@ApplicationScoped
public class CustomerForms {

    private Sql sql;
    private CodeRegistry codes;

    protected CustomerForms() {}

    @Inject
    public CustomerForms(Sql sql, CodeRegistry codes) {
        this.sql = sql;
        this.codes = codes;
    }

    /** A record with the version to send back; the card is null without one. */
    public record CustomerForm(
            long id,
            long version,
            long number,
            CustomerDetails details,
            String cardNumber,
            Long storeId,
            LocalDate createdOn,
            boolean active) {}

    /**
     * A group.
     *
     * @param priceList code of its customers' price list, null for the store's own
     */
    public record GroupRow(long id, long version, String name, String priceList) {}

    /** The record; refuses {@code customer.unknown}. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public CustomerForm form(Caller caller, long customerId) {
        String card = codes.codesOf(caller.brandId(), CodeRegistry.Kind.CUSTOMER, customerId).stream()
                .findFirst()
                .orElse(null);
        return sql.first(
                        "select * from customer where id = ? and brand_id = ?",
                        row -> new CustomerForm(
                                row.id("id"),
                                row.id("version"),
                                row.id("customer_no"),
                                details(row),
                                card,
                                row.idOrNull("store_id"),
                                row.day("created_on"),
                                row.flag("active")),
                        customerId,
                        caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", customerId)));
    }

    /** All groups, by name. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public List<GroupRow> groups(Caller caller) {
        return sql.list(
                "select id, version, name, price_list from customer_group where brand_id = ? order by name",
                row -> new GroupRow(row.id("id"), row.id("version"), row.text("name"), row.text("price_list")),
                caller.brandId());
    }

    private static CustomerDetails details(Row row) throws SQLException {
        return new CustomerDetails(
                new CustomerDetails.Name(row.text("title"), row.text("last_name"), row.text("first_name")),
                new CustomerDetails.Contact(row.text("email"), row.text("phone"), row.text("mobile")),
                new CustomerDetails.Address(
                        row.text("address_line"), row.text("postal_code"), row.text("city"), row.text("country")),
                new BirthDay(
                        row.integerOrNull("birth_day"),
                        row.integerOrNull("birth_month"),
                        row.integerOrNull("birth_year")),
                row.idOrNull("group_id"),
                row.text("observation"),
                row.integer("permanent_rate_bp"),
                row.text("language"),
                row.text("source"));
    }
}
