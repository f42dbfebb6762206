package org.comptoir.customer.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.application.Balances;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.AccountKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.sql.Sql;
import org.comptoir.store.application.Stores;

/** What the till shows about the attached customer (F024). */
@ApplicationScoped
public class CustomerPanels {

    private static final String ONE = "select c.id, c.customer_no, c.title, c.last_name, c.first_name, c.email, "
            + "c.mobile, c.store_id, c.created_on, c.observation, c.permanent_rate_bp, c.active, g.name as group_name "
            + "from customer c left join customer_group g on g.id = c.group_id where c.id = ? and c.brand_id = ?";

    private Sql sql;
    private Stores stores;
    private Balances balances;

    protected CustomerPanels() {}

    @Inject
    public CustomerPanels(Sql sql, Stores stores, Balances balances) {
        this.sql = sql;
        this.stores = stores;
        this.balances = balances;
    }

    /**
     * A customer at a glance.
     *
     * @param turnoverMinor in minor units of the currency
     * @param tickets number of sales
     * @param pointHundredths hundredths of a point kept for the next sale, 0 to 99
     * @param pointsDebt points the customer owes that a return took back; 0 for none
     * @param debtMinor what the customer owes for value used that a return took back; 0 for nothing
     * @param observation to be shown in red; null without one
     * @param permanentRateBp in basis points, 0 for none
     */
    public record CustomerPanel(
            long id,
            long number,
            String title,
            String lastName,
            String firstName,
            String email,
            String mobile,
            String storeName,
            LocalDate createdOn,
            String currency,
            long turnoverMinor,
            long tickets,
            long points,
            long pointHundredths,
            long pointsDebt,
            long debtMinor,
            String observation,
            int permanentRateBp,
            String group,
            boolean active) {

        /** Title, first and last name, as far as known. */
        public String name() {
            return String.join(
                    " ",
                    java.util.stream.Stream.of(title, firstName, lastName)
                            .filter(part -> part != null)
                            .toList());
        }
    }

    /** The panel; refuses {@code customer.unknown}. */
    @Requires(value = Permission.VIEW_CUSTOMERS, audited = false)
    public CustomerPanel panel(Caller caller, long customerId) {
        List<Account> accounts = balances.ofCustomer(customerId);
        String currency = stores.brand(caller.brandId()).currency();
        return sql.first(
                        ONE,
                        row -> new CustomerPanel(
                                row.id("id"),
                                row.id("customer_no"),
                                row.text("title"),
                                row.text("last_name"),
                                row.text("first_name"),
                                row.text("email"),
                                row.text("mobile"),
                                storeName(row.idOrNull("store_id")),
                                row.day("created_on"),
                                currency,
                                sum(accounts, AccountKind.TURNOVER),
                                sum(accounts, AccountKind.VISITS),
                                sum(accounts, AccountKind.POINTS),
                                sum(accounts, AccountKind.POINT_HUNDREDTHS),
                                -sum(accounts, AccountKind.POINTS_DEBT),
                                -sum(accounts, AccountKind.DEBT),
                                row.text("observation"),
                                row.integer("permanent_rate_bp"),
                                row.text("group_name"),
                                row.flag("active")),
                        customerId,
                        caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", customerId)));
    }

    private String storeName(Long storeId) {
        return storeId == null ? null : stores.store(storeId).name();
    }

    private static long sum(List<Account> accounts, AccountKind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind)
                .mapToLong(Account::balance)
                .sum();
    }
}
