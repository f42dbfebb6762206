package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Customer;
import org.comptoir.customer.domain.CustomerDetails;
import org.comptoir.customer.domain.CustomerGroup;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Adds a customer at the caller's store, or changes one (F001 to F005); the change set is audited. */
@Stateless
@Requires(value = Permission.EDIT_CUSTOMERS, audited = false)
public class SaveCustomer {

    private EditedRecords records;
    private NewCustomers newCustomers;
    private CustomerCards cards;
    private CustomerRules rules;
    private Audit audit;
    private List<NewCustomerHook> hooks;

    protected SaveCustomer() {}

    @Inject
    public SaveCustomer(
            EditedRecords records,
            NewCustomers newCustomers,
            CustomerCards cards,
            CustomerRules rules,
            Audit audit,
            @Any Instance<NewCustomerHook> hooks) {
        this.records = records;
        this.newCustomers = newCustomers;
        this.cards = cards;
        this.rules = rules;
        this.audit = audit;
        this.hooks = hooks.stream().toList();
    }

    /** A form; id and version are null for a new customer, the card number is null or empty without a card. */
    public record Request(Long id, Long version, CustomerDetails details, String cardNumber) {}

    /**
     * Returns the id. Refuses a missing mandatory field, {@code customer.email-taken} (AT-63), {@code code.taken} for
     * a card of somebody else, {@code customer-group.unknown} and {@code edit.conflict}.
     */
    public long save(Caller caller, Request request) {
        CustomerDetails details = request.details();
        rules.checkMandatory(caller, details, request.cardNumber());
        Customer customer = request.id() == null
                ? newCustomers.create(caller)
                : records.editable(
                        Customer.class,
                        "customer.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        knownGroup(caller, details.groupId());
        Map<String, Object> before = customer.facts();
        customer.change(details);
        records.save(customer);
        rules.claimEmail(caller, customer.id(), details.contact().email());
        String card = cards.replace(caller.brandId(), customer.id(), request.cardNumber());
        audit.allowed(
                caller,
                Permission.EDIT_CUSTOMERS,
                "customer:" + customer.id(),
                Changes.between(before, customer.facts()) + card);
        if (request.id() == null) {
            hooks.forEach(hook -> hook.created(caller, customer.id(), details));
        }
        return customer.id();
    }

    private void knownGroup(Caller caller, Long group) {
        if (group != null
                && records.find(CustomerGroup.class, group)
                        .filter(found -> found.brandId() == caller.brandId())
                        .isEmpty()) {
            throw new Refused(Reason.of("customer-group.unknown", group));
        }
    }
}
