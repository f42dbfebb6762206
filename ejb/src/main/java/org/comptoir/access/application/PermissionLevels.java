package org.comptoir.access.application;

import org.comptoir.access.domain.Permission;

/** Where the changed levels are kept. */
public interface PermissionLevels {

    /** Sets the level in force and returns the one before; snapshots of all nodes are renewed. */
    int change(Permission permission, int minLevel);
}
