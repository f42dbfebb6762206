package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Customer;
import org.comptoir.shared.application.EditedRecords;

/** Makes a customer inactive or active again (F010): an inactive one cannot be attached to a sale. */
@Stateless
@Requires(value = Permission.SWITCH_CUSTOMER_ACTIVE, audited = false)
public class SwitchCustomerActive {

    private EditedRecords records;
    private Audit audit;

    protected SwitchCustomerActive() {}

    @Inject
    public SwitchCustomerActive(EditedRecords records, Audit audit) {
        this.records = records;
        this.audit = audit;
    }

    /** Which customer, in the version that was shown. */
    public record Request(long id, Long version, boolean active) {}

    /** Refuses {@code customer.unknown} and {@code edit.conflict}. */
    public void switchActive(Caller caller, Request request) {
        Customer customer = records.editable(
                Customer.class,
                "customer.unknown",
                new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        customer.active(request.active());
        records.save(customer);
        audit.allowed(
                caller,
                Permission.SWITCH_CUSTOMER_ACTIVE,
                "customer:" + customer.id(),
                "active: " + !request.active() + " -> " + request.active());
    }
}
