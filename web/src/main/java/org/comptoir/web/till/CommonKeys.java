package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comptoir.sale.application.PrintTicket;
import org.comptoir.sale.domain.BasketChange;

/** The keys that mean the same wherever the cashier is. */
@RequestScoped
public class CommonKeys {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private CurrentTill currentTill;
    private PrintTicket printTicket;
    private EarnedDue earnedDue;

    protected CommonKeys() {}

    @Inject
    public CommonKeys(
            Desk desk,
            Counter counter,
            Modes modes,
            CurrentTill currentTill,
            PrintTicket printTicket,
            EarnedDue earnedDue) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.currentTill = currentTill;
        this.printTicket = printTicket;
        this.earnedDue = earnedDue;
    }

    /** Does what the key says; an unknown key does nothing. */
    void press(Command command) {
        switch (command.text()) {
            case "Escape" -> modes.go(ModeName.SELL);
            case "F2" -> modes.go(ModeName.ARTICLE);
            case "F3" -> modes.go(ModeName.CUSTOMER);
            case "F4" -> quantity(command);
            case "F6" -> modes.go(ModeName.GIFT);
            case "F7" -> modes.go(ModeName.TICKET);
            case "F8" -> remove(command);
            case "F9" -> pay();
            case "F10" -> modes.go(ModeName.RETURN);
            case "Undo" -> undo();
            case "Clear" -> clear();
            case "Print" -> print();
            case "Drawer" -> modes.go(ModeName.DRAWER);
            case "Voucher" -> earnedDue.issue(command);
            default -> lift(command.text());
        }
    }

    /** Takes a claim off the basket: the key names it as the ticket does. */
    private void lift(String key) {
        if (!key.startsWith(TicketLines.LIFT)) {
            desk.hush();
            return;
        }
        counter.view().basket().claims().stream()
                .filter(claim -> key.equals(TicketLines.LIFT + claim.key()))
                .findFirst()
                .ifPresent(claim -> {
                    counter.edit(new BasketChange.LiftClaim(claim));
                    desk.say("till_sell.lifted");
                });
    }

    private void quantity(Command command) {
        Integer line = line(command);
        if (line == null) {
            desk.refuse("till_sell.no-line");
        } else {
            desk.touch(line);
            modes.go(ModeName.QUANTITY);
        }
    }

    private void remove(Command command) {
        Integer line = line(command);
        if (line == null) {
            desk.refuse("till_sell.no-line");
        } else {
            counter.edit(new BasketChange.RemoveLine(line));
            desk.touch(null);
            desk.say("till_sell.removed");
        }
    }

    /** The highlighted line, else the one touched last, when the basket has it. */
    private Integer line(Command command) {
        Integer wanted = command.row() != null && desk.getMode() == ModeName.SELL
                ? Integer.valueOf(command.row().intValue())
                : desk.getLine();
        return counter.view().basket().lines().stream()
                .map(line -> line.lineNo())
                .filter(no -> wanted == null || no.equals(wanted))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void pay() {
        if (counter.view().basket().isEmpty()) {
            desk.refuse("till_sell.nothing");
        } else {
            modes.go(ModeName.PAY);
        }
    }

    private void undo() {
        counter.edit(new BasketChange.Undo());
        desk.say("till_sell.undone");
    }

    private void clear() {
        if (!counter.view().basket().isEmpty() || counter.view().basket().customerId() != null) {
            counter.edit(new BasketChange.Clear());
            modes.go(ModeName.SELL);
            desk.say("till_sell.cleared");
        }
    }

    private void print() {
        CurrentTill.Last last = currentTill.getLast();
        if (last == null) {
            desk.refuse("till_ticket.none");
        } else {
            printTicket.print(counter.caller(), last.saleId());
            desk.say("till_ticket.sent", last.ticketNo());
        }
    }
}
