package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The modes of the till, and which one is on. */
@RequestScoped
public class Modes {

    private Instance<Mode> modes;
    private Desk desk;

    protected Modes() {}

    @Inject
    public Modes(@Any Instance<Mode> modes, Desk desk) {
        this.modes = modes;
        this.desk = desk;
    }

    /** The mode that is on. */
    Mode current() {
        return of(desk.getMode());
    }

    /** Switches it on and lets it begin. */
    void go(ModeName name) {
        desk.go(name);
        of(name).begin();
    }

    private Mode of(ModeName name) {
        return modes.stream().filter(mode -> mode.name() == name).findFirst().orElseThrow();
    }
}
