package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Permission;
import org.comptoir.printing.application.OpenDrawer;
import org.comptoir.shared.domain.Refused;

/** The drawer without a sale: why is asked first, and stays in the audit (T17). */
@RequestScoped
public class DrawerMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private OpenDrawer openDrawer;
    private Permissions permissions;

    protected DrawerMode() {}

    @Inject
    public DrawerMode(Desk desk, Counter counter, Modes modes, OpenDrawer openDrawer, Permissions permissions) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.openDrawer = openDrawer;
        this.permissions = permissions;
    }

    @Override
    public ModeName name() {
        return ModeName.DRAWER;
    }

    /** Who may not open it hears it before a reason is typed. */
    @Override
    public void begin() {
        try {
            permissions.check(counter.caller(), Permission.OPEN_DRAWER);
        } catch (Refused e) {
            desk.go(ModeName.SELL);
            throw e;
        }
    }

    @Override
    public void enter(Command command) {
        openDrawer.open(counter.caller(), command.text());
        modes.go(ModeName.SELL);
        desk.say("till_drawer.opened");
    }
}
