package org.comptoir.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.comptoir.access.application.Audit;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Sql;

/** Levels as a snapshot in this JVM, renewed when the {@code permission} revision moves. */
@ApplicationScoped
public class JdbcPermissions implements Permissions {

    private Snapshot<Map<Permission, Integer>> levels;
    private Audit audit;

    protected JdbcPermissions() {}

    @Inject
    public JdbcPermissions(Sql sql, Audit audit) {
        this.audit = audit;
        this.levels = new Snapshot<>(sql, "permission", () -> load(sql));
    }

    @Override
    public boolean allows(Caller caller, Permission permission) {
        return caller.level() >= levels.get().getOrDefault(permission, permission.defaultLevel());
    }

    @Override
    public void check(Caller caller, Permission permission) {
        if (!allows(caller, permission)) {
            Reason reason = Reason.of("access.denied", permission.name(), caller.level());
            audit.refused(caller, permission, reason);
            throw new Refused(reason);
        }
    }

    private static Map<Permission, Integer> load(Sql sql) {
        Map<Permission, Integer> changed = new EnumMap<>(Permission.class);
        sql.list(
                        "select permission, min_level from permission_level",
                        row -> Map.entry(row.text("permission"), row.integer("min_level")))
                .forEach(level -> changed.put(Permission.valueOf(level.getKey()), level.getValue()));
        return changed;
    }
}
