package org.comptoir.access.application;

import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;

/** The levels in force: defaults of the code, changed by a screen; the same on all nodes at the next call. */
public interface Permissions {

    /** True when the caller's level reaches the permission's. */
    boolean allows(Caller caller, Permission permission);

    /** Refuses with {@code access.denied} what {@link #allows} denies, and audits the refusal. */
    void check(Caller caller, Permission permission);
}
