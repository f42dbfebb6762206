package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.CustomerGroup;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;

/** Adds or changes a group of customers. */
@Stateless
@Requires(value = Permission.MANAGE_SETTINGS, audited = false)
public class SaveCustomerGroup {

    private EditedRecords records;
    private Audit audit;

    protected SaveCustomerGroup() {}

    @Inject
    public SaveCustomerGroup(EditedRecords records, Audit audit) {
        this.records = records;
        this.audit = audit;
    }

    /**
     * A form; id and version are null for a new group.
     *
     * @param priceList code of its customers' price list (F056), null for the store's own
     */
    public record Request(Long id, Long version, String name, String priceList) {

        /** A new group whose customers have their store's price list. */
        public static Request create(String name) {
            return new Request(null, null, name, null);
        }
    }

    /**
     * Returns the id. Refuses {@code customer-group.name-taken}, {@code customer-group.unknown},
     * {@code price-list.code} and {@code edit.conflict}.
     */
    public long save(Caller caller, Request request) {
        CustomerGroup group = request.id() == null
                ? new CustomerGroup(caller.brandId())
                : records.editable(
                        CustomerGroup.class,
                        "customer-group.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        Map<String, Object> before = group.facts();
        group.change(request.name(), request.priceList());
        records.save(
                group,
                new EditedRecords.Unique("uq_customer_group", Reason.of("customer-group.name-taken", request.name())));
        audit.allowed(
                caller,
                Permission.MANAGE_SETTINGS,
                "customer-group:" + group.id(),
                Changes.between(before, group.facts()));
        return group.id();
    }
}
