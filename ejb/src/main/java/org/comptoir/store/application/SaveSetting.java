package org.comptoir.store.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.comptoir.store.domain.Setting;

/** Sets a business setting of the brand or of one store; all nodes follow at their next look. */
@Stateless
@Requires(value = Permission.MANAGE_SETTINGS, audited = false)
public class SaveSetting {

    private EditedRecords records;
    private SettingBook book;
    private Revisions revisions;
    private Audit audit;
    private Instance<SettingSource> sources;

    protected SaveSetting() {}

    @Inject
    public SaveSetting(
            EditedRecords records,
            SettingBook book,
            Revisions revisions,
            Audit audit,
            @Any Instance<SettingSource> sources) {
        this.records = records;
        this.book = book;
        this.revisions = revisions;
        this.audit = audit;
        this.sources = sources;
    }

    /** The store 0 stands for the whole brand. */
    public record Request(long storeId, String name, String value) {}

    /** Refuses {@code setting.unknown} for a name that no feature declares, {@code store.unknown} likewise. */
    public void save(Caller caller, Request request) {
        boolean declared = sources.stream()
                .flatMap(source -> source.settings().stream())
                .anyMatch(key -> key.name().equals(request.name()));
        if (!declared) {
            throw new Refused(Reason.of("setting.unknown", request.name()));
        }
        // the revision row first: it makes two changes at once wait for each other
        revisions.moved("setting");
        Setting setting = book.find(caller.brandId(), request.storeId(), request.name())
                .orElseGet(() -> new Setting(caller.brandId(), request.storeId(), request.name()));
        Map<String, Object> before = setting.facts();
        setting.change(request.value());
        records.save(setting);
        revisions.moved("setting");
        audit.allowed(
                caller,
                Permission.MANAGE_SETTINGS,
                "setting:" + request.storeId() + ":" + request.name(),
                Changes.between(before, setting.facts()));
    }
}
