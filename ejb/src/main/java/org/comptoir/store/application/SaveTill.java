package org.comptoir.store.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.application.Revisions;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.domain.Store;
import org.comptoir.store.domain.Till;

/** Adds or changes a till; all nodes follow at their next look. */
@Stateless
@Requires(value = Permission.MANAGE_STORES, audited = false)
public class SaveTill {

    private EditedRecords records;
    private Revisions revisions;
    private Audit audit;

    protected SaveTill() {}

    @Inject
    public SaveTill(EditedRecords records, Revisions revisions, Audit audit) {
        this.records = records;
        this.revisions = revisions;
        this.audit = audit;
    }

    /** A form; id and version are null for a new till, the store of an existing one is not looked at. */
    public record Request(Long id, Long version, long storeId, Till.Details details) {}

    /**
     * Returns the id. Refuses {@code store.unknown}, {@code till.unknown}, {@code till.code-taken},
     * {@code till.scanner-taken} and {@code edit.conflict}.
     */
    public long save(Caller caller, Request request) {
        Till till = request.id() == null
                ? new Till(storeOf(caller, request.storeId()))
                : records.editable(
                        Till.class,
                        "till.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        Map<String, Object> before = till.facts();
        revisions.moved("store");
        till.change(request.details());
        records.save(
                till,
                new EditedRecords.Unique(
                        "uq_till_code",
                        Reason.of("till.code-taken", request.details().code())),
                new EditedRecords.Unique(
                        "uq_till_scanner",
                        Reason.of("till.scanner-taken", request.details().scannerId())));
        revisions.moved("store");
        audit.allowed(caller, Permission.MANAGE_STORES, "till:" + till.id(), Changes.between(before, till.facts()));
        return till.id();
    }

    private Store storeOf(Caller caller, long storeId) {
        return records.find(Store.class, storeId)
                .filter(store -> store.brandId() == caller.brandId())
                .orElseThrow(() -> new Refused(Reason.of("store.unknown", storeId)));
    }
}
