package org.comptoir.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/** Changes the level that a permission asks for (F105); every node follows at its next call. */
@Stateless
@Requires(value = Permission.MANAGE_USERS, audited = false)
public class SavePermissionLevel {

    private static final int NOBODY = 6;

    private PermissionLevels levels;
    private Audit audit;

    protected SavePermissionLevel() {}

    @Inject
    public SavePermissionLevel(PermissionLevels levels, Audit audit) {
        this.levels = levels;
        this.audit = audit;
    }

    /** Level 1 to 5, or 6 for nobody; refuses {@code user.level}, and a level above the caller's for this very right. */
    public void save(Caller caller, Permission permission, int minLevel) {
        boolean locksOut = permission == Permission.MANAGE_USERS && minLevel > caller.level();
        if (minLevel < 1 || minLevel > NOBODY || locksOut) {
            throw new Refused(Reason.of("user.level", minLevel));
        }
        int before = levels.change(permission, minLevel);
        audit.allowed(
                caller, Permission.MANAGE_USERS, "permission:" + permission, "level: " + before + " -> " + minLevel);
    }
}
