package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Why goods come back, in the customer's words. */
@RequestScoped
public class ReasonMode implements Mode {

    private static final int LONGEST = 200;

    private Desk desk;
    private Returning returning;

    protected ReasonMode() {}

    @Inject
    public ReasonMode(Desk desk, Returning returning) {
        this.desk = desk;
        this.returning = returning;
    }

    @Override
    public ModeName name() {
        return ModeName.REASON;
    }

    @Override
    public void enter(Command command) {
        if (!command.text().isEmpty()) {
            returning.reason(
                    command.text().substring(0, Math.min(LONGEST, command.text().length())));
        }
        desk.go(ModeName.RETURN);
    }

    @Override
    public boolean key(Command command) {
        desk.go(ModeName.RETURN);
        return true;
    }
}
