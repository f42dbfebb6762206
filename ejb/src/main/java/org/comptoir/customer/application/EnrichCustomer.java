package org.comptoir.customer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Customer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** A customer's record for a programme that asks for missing data (F064); in the caller's transaction. */
@ApplicationScoped
public class EnrichCustomer {

    private EditedRecords records;
    private CustomerRules rules;
    private Permissions permissions;
    private Audit audit;

    protected EnrichCustomer() {}

    @Inject
    public EnrichCustomer(EditedRecords records, CustomerRules rules, Permissions permissions, Audit audit) {
        this.records = records;
        this.rules = rules;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** What the record says; refuses {@code customer.unknown}. */
    public CustomerDetails details(Caller caller, long customerId) {
        return record(caller, customerId).details();
    }

    /**
     * Writes the record when it says something else now; the change set is audited. Refuses {@code access.denied},
     * {@code customer.email-taken} and {@code edit.conflict}.
     */
    public void enrich(Caller caller, long customerId, CustomerDetails details) {
        Customer customer = record(caller, customerId);
        CustomerDetails known = customer.details();
        if (details.equals(known)) {
            return;
        }
        permissions.check(caller, Permission.EDIT_CUSTOMERS);
        Map<String, Object> before = customer.facts();
        customer.change(details);
        records.save(customer);
        rules.claimEmail(caller, customerId, details.contact().email());
        audit.allowed(
                caller, Permission.EDIT_CUSTOMERS, "customer:" + customerId, Changes.between(before, customer.facts()));
    }

    private Customer record(Caller caller, long customerId) {
        return records.find(Customer.class, customerId)
                .filter(found -> found.brandId() == caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("customer.unknown", customerId)));
    }
}
