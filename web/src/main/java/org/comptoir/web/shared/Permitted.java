package org.comptoir.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Permission;

/**
 * What the user may do, for pages that leave out what would be refused: {@code #{may.see('VIEW_RUNS')}}. It protects
 * nothing; every use case checks for itself. Each permission is looked up once in a request.
 */
@Named("may")
@RequestScoped
public class Permitted {

    private final Map<Permission, Boolean> known = new EnumMap<>(Permission.class);
    private Permissions permissions;
    private CurrentCaller currentCaller;

    protected Permitted() {}

    @Inject
    public Permitted(Permissions permissions, CurrentCaller currentCaller) {
        this.permissions = permissions;
        this.currentCaller = currentCaller;
    }

    /** True when the user's level reaches that permission's. */
    public boolean see(String permission) {
        return known.computeIfAbsent(
                Permission.valueOf(permission), asked -> permissions.allows(currentCaller.get(), asked));
    }
}
