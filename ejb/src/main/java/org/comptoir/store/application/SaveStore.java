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
import org.comptoir.store.domain.Store;

/** Adds or changes a store of the caller's brand; all nodes follow at their next look. */
@Stateless
@Requires(value = Permission.MANAGE_STORES, audited = false)
public class SaveStore {

    private EditedRecords records;
    private Revisions revisions;
    private Audit audit;

    protected SaveStore() {}

    @Inject
    public SaveStore(EditedRecords records, Revisions revisions, Audit audit) {
        this.records = records;
        this.revisions = revisions;
        this.audit = audit;
    }

    /** A form; id and version are null for a new store. */
    public record Request(Long id, Long version, Store.Details details) {}

    /** Returns the id. Refuses {@code store.unknown}, {@code store.code-taken} and {@code edit.conflict}. */
    public long save(Caller caller, Request request) {
        Store store = request.id() == null
                ? new Store(caller.brandId())
                : records.editable(
                        Store.class,
                        "store.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        Map<String, Object> before = store.facts();
        revisions.moved("store");
        store.change(request.details());
        records.save(
                store,
                new EditedRecords.Unique(
                        "uq_store_code",
                        Reason.of("store.code-taken", request.details().code())));
        revisions.moved("store");
        audit.allowed(caller, Permission.MANAGE_STORES, "store:" + store.id(), Changes.between(before, store.facts()));
        return store.id();
    }
}
