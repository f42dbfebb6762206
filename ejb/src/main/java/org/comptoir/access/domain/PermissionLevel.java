package org.comptoir.access.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A permission whose level a screen has changed (F105). */
@Entity
@Table(name = "permission_level")
public class PermissionLevel {

    @Id
    @Enumerated(EnumType.STRING)
    private Permission permission;

    @Column(name = "min_level")
    private int minLevel;

    @Version
    private long version;

    protected PermissionLevel() {}

    /** The level in force from now on; 6 allows nobody. */
    public PermissionLevel(Permission permission, int minLevel) {
        this.permission = permission;
        this.minLevel = minLevel;
    }

    public Permission permission() {
        return permission;
    }

    public int minLevel() {
        return minLevel;
    }

    /** Changes the level. */
    public void level(int level) {
        this.minLevel = level;
    }
}
