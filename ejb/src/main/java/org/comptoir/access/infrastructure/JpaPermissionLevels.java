package org.comptoir.access.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.comptoir.access.application.PermissionLevels;
import org.comptoir.access.domain.Permission;
import org.comptoir.access.domain.PermissionLevel;
import org.comptoir.shared.infrastructure.Snapshot;
import org.comptoir.shared.sql.Sql;

/** Changed levels in their table. */
@ApplicationScoped
public class JpaPermissionLevels implements PermissionLevels {

    private EntityManager entityManager;
    private Sql sql;

    protected JpaPermissionLevels() {}

    @Inject
    public JpaPermissionLevels(EntityManager entityManager, Sql sql) {
        this.entityManager = entityManager;
        this.sql = sql;
    }

    @Override
    public int change(Permission permission, int minLevel) {
        // the revision row first: it makes two changes at once wait for each other
        Snapshot.moved(sql, "permission");
        int before = set(permission, minLevel);
        entityManager.flush();
        Snapshot.moved(sql, "permission");
        return before;
    }

    private int set(Permission permission, int minLevel) {
        PermissionLevel known = entityManager.find(PermissionLevel.class, permission);
        if (known == null) {
            entityManager.persist(new PermissionLevel(permission, minLevel));
            return permission.defaultLevel();
        }
        int before = known.minLevel();
        known.level(minLevel);
        return before;
    }
}
