package org.comptoir.catalog.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.catalog.domain.Family;
import org.comptoir.shared.application.EditedRecords;
import org.comptoir.shared.domain.Changes;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Adds or renames a family or a sub-family. */
@Stateless
@Requires(value = Permission.EDIT_CATALOG, audited = false)
public class SaveFamily {

    private EditedRecords records;
    private Audit audit;

    protected SaveFamily() {}

    @Inject
    public SaveFamily(EditedRecords records, Audit audit) {
        this.records = records;
        this.audit = audit;
    }

    /** A form; id and version are null for a new one, the parent of an existing one is not looked at. */
    public record Request(Long id, Long version, String code, String name, Long parentId) {}

    /** Returns the id. Refuses {@code family.unknown}, {@code family.code-taken} and {@code edit.conflict}. */
    public long save(Caller caller, Request request) {
        Family family = request.id() == null
                ? new Family(caller.brandId(), knownParent(caller, request.parentId()))
                : records.editable(
                        Family.class,
                        "family.unknown",
                        new EditedRecords.Key(caller.brandId(), request.id(), request.version()));
        Map<String, Object> before = family.facts();
        family.change(request.code(), request.name());
        records.save(
                family, new EditedRecords.Unique("uq_family_code", Reason.of("family.code-taken", request.code())));
        audit.allowed(
                caller, Permission.EDIT_CATALOG, "family:" + family.id(), Changes.between(before, family.facts()));
        return family.id();
    }

    private Long knownParent(Caller caller, Long parent) {
        if (parent != null
                && records.find(Family.class, parent)
                        .filter(found -> found.brandId() == caller.brandId() && found.parentId() == null)
                        .isEmpty()) {
            throw new Refused(Reason.of("family.unknown", parent));
        }
        return parent;
    }
}
