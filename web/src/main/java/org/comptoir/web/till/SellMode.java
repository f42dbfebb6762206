package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Codes are scanned or typed; {@code 3*} in front says how many. */
@RequestScoped
public class SellMode implements Mode {

    private Scanning scanning;

    protected SellMode() {}

    @Inject
    public SellMode(Scanning scanning) {
        this.scanning = scanning;
    }

    @Override
    public ModeName name() {
        return ModeName.SELL;
    }

    @Override
    public void enter(Command command) {
        Command typed = command.multiplied();
        if (!typed.text().isEmpty()) {
            scanning.scan(typed);
        }
    }
}
