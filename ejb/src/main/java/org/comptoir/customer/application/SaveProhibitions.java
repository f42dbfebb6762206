package org.comptoir.customer.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.customer.domain.Customer;
import org.comptoir.customer.domain.Prohibitions;
import org.comptoir.shared.application.EditedRecords;

/** Forbids a customer credit notes or deposits, or allows them again (F008, level 4). */
@Stateless
@Requires(value = Permission.EDIT_PROHIBITIONS, audited = false)
public class SaveProhibitions {

    private EditedRecords records;
    private Audit audit;

    protected SaveProhibitions() {}

    @Inject
    public SaveProhibitions(EditedRecords records, Audit audit) {
        this.records = records;
        this.audit = audit;
    }

    /** Which customer, in the version that was shown. */
    public record Request(long id, Long version, boolean noCreditNote, boolean noDeposit) {}

    /** Refuses {@code customer.unknown} and {@code edit.conflict}. */
    public void save(Caller caller, Request request) {
        Customer customer = records.editable(
                Customer.class,
                "customer.unknown",
                new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        Prohibitions before = customer.prohibitions();
        Prohibitions after = new Prohibitions(request.noCreditNote(), request.noDeposit());
        customer.prohibit(after);
        records.save(customer);
        audit.allowed(
                caller,
                Permission.EDIT_PROHIBITIONS,
                "customer:" + customer.id(),
                "no credit note: " + before.creditNote() + " -> " + after.creditNote() + ", no deposit: "
                        + before.deposit() + " -> " + after.deposit());
    }
}
