package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.sale.application.OpenTill;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.MoneyText;

/** The till is closed: nothing is done before its float is said. */
@RequestScoped
public class OpenMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private OpenTill openTill;
    private MoneyText money;

    protected OpenMode() {}

    @Inject
    public OpenMode(Desk desk, Counter counter, Modes modes, OpenTill openTill, MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.openTill = openTill;
        this.money = money;
    }

    @Override
    public ModeName name() {
        return ModeName.OPEN;
    }

    @Override
    public void enter(Command command) {
        Long minor = money.minor(command.text());
        if (minor == null) {
            desk.refuse("till_open.float");
            return;
        }
        openTill.open(counter.caller(), new OpenTill.Request(counter.tillId(), minor));
        modes.go(ModeName.SELL);
        desk.say("till_open.done", money.text(minor));
    }

    @Override
    public boolean key(Command command) {
        desk.refuse("till_open.float");
        return true;
    }

    @Override
    public boolean takes(Command command) {
        throw new Refused(Reason.of("till.closed"));
    }
}
