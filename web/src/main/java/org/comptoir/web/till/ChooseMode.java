package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.sale.application.ScanCode;

/**
 * What is meant by a code that means several things (D-17): Enter or a touch takes the highlighted one, a figure its
 * number, Esc none of them; the next scan goes on without it.
 */
@Named
@RequestScoped
public class ChooseMode implements Mode {

    private Desk desk;
    private Modes modes;
    private Choice choice;
    private Scanning scanning;

    protected ChooseMode() {}

    @Inject
    public ChooseMode(Desk desk, Modes modes, Choice choice, Scanning scanning) {
        this.desk = desk;
        this.modes = modes;
        this.choice = choice;
        this.scanning = scanning;
    }

    @Override
    public ModeName name() {
        return ModeName.CHOOSE;
    }

    @Override
    public void enter(Command command) {
        String no = command.text().isEmpty() ? String.valueOf(command.row()) : command.text();
        choice.options().stream()
                .filter(option -> no.equals(String.valueOf(option.no())))
                .findFirst()
                .ifPresentOrElse(
                        option -> {
                            modes.go(ModeName.SELL);
                            scanning.take(choice, option);
                        },
                        () -> desk.refuse("till_choose.none", no));
    }

    /** The next code was scanned instead of a choice: nothing of the one before is done. */
    @Override
    public boolean scanned(ScanCode.Outcome outcome) {
        modes.go(ModeName.SELL);
        return false;
    }

    /** The code that was scanned. */
    public String getCode() {
        return choice.code();
    }

    /** What it means. */
    public List<Choice.Option> getOptions() {
        return choice.options();
    }
}
