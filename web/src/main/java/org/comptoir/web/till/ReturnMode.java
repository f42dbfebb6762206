package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.domain.Permission;
import org.comptoir.sale.application.CodeMeanings;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.SaleLine;
import org.comptoir.sale.query.FindTicket;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.MoneyText;

/** Goods come back: the ticket first, then lines and quantities, then F9 pays back. */
@Named
@RequestScoped
public class ReturnMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private Returning returning;
    private ReturnSheet sheet;
    private CurrentTill currentTill;
    private FindTicket findTicket;
    private CodeMeanings codes;
    private Permissions permissions;
    private MoneyText money;

    protected ReturnMode() {}

    @Inject
    public ReturnMode(
            Desk desk,
            Counter counter,
            Modes modes,
            Returning returning,
            ReturnSheet sheet,
            CurrentTill currentTill,
            FindTicket findTicket,
            CodeMeanings codes,
            Permissions permissions,
            MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.returning = returning;
        this.sheet = sheet;
        this.currentTill = currentTill;
        this.findTicket = findTicket;
        this.codes = codes;
        this.permissions = permissions;
        this.money = money;
    }

    @Override
    public ModeName name() {
        return ModeName.RETURN;
    }

    @Override
    public void begin() {
        returning.begin();
    }

    /** The ticket first; then a number is the quantity of the highlighted line, nothing one more of it. */
    @Override
    public void enter(Command command) {
        if (returning.getSaleId() == null && !returning.isWithoutTicket()) {
            if (!command.text().isEmpty()) {
                returning.choose(findTicket.find(counter.caller(), command.text()));
            }
        } else if (command.text().matches("\\d{0,5}") && command.row() != null) {
            sheet.set(command.row(), command.text().isEmpty() ? null : Integer.valueOf(command.text()));
        } else if (!command.text().isEmpty() && !takes(command)) {
            throw new Refused(Reason.of("code.unknown", command.code()));
        }
    }

    @Override
    public boolean key(Command command) {
        switch (command.text()) {
            case "F8" -> withoutTicket();
            case "F4" -> desk.go(ModeName.REASON);
            case "F6" -> returning.toggleCreditNote();
            case "F2" -> sheet.everything();
            case "F9" -> payBack();
            case "F3" -> price(command);
            default -> {
                return !List.of("Escape", "F10").contains(command.text());
            }
        }
        return true;
    }

    /**
     * An article that comes back is scanned, or its reference typed: one more of its line; another ticket's code takes that
     * ticket.
     */
    @Override
    public boolean takes(Command command) {
        boolean choosing = returning.getSaleId() == null && !returning.isWithoutTicket();
        if (choosing || command.code().startsWith("TK")) {
            return false;
        }
        if (returning.isWithoutTicket()) {
            long product = codes.articles(counter.caller(), command.text()).get(0);
            returning.setGoods(product, returning.goodsOf(product) + command.quantity());
            return true;
        }
        List<Long> products = articlesOnTicket(command);
        SaleLine line = sheet.getSale().lines().stream()
                .filter(known -> products.contains(known.productId()))
                .filter(known -> returning.unitsOf(known.lineNo()) < known.returnable())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("return.not-on-ticket", command.code())));
        sheet.set(line.lineNo(), null);
        return true;
    }

    /** A reference is that of the ticket, also of an article that is not sold any more; else what the counter knows. */
    private List<Long> articlesOnTicket(Command command) {
        List<Long> named = sheet.getSale().lines().stream()
                .filter(line -> line.productId() != null && command.text().equalsIgnoreCase(line.reference()))
                .map(SaleLine::productId)
                .toList();
        return named.isEmpty() ? codes.articles(counter.caller(), command.text()) : named;
    }

    private void price(Command command) {
        if (!returning.isWithoutTicket() || command.row() == null) {
            desk.refuse("till_return.no-price");
        } else {
            returning.pricing(command.row());
            desk.go(ModeName.RETURN_PRICE);
        }
    }

    private void withoutTicket() {
        permissions.check(counter.caller(), Permission.RETURN_WITHOUT_TICKET);
        returning.startWithoutTicket();
    }

    private void payBack() {
        if (returning.isEmpty()) {
            desk.refuse("till_return.nothing");
            return;
        }
        CompleteSale.Completed completed = sheet.takeBack(currentTill.leaseNo(counter.tillId()));
        Sale sale = completed.sale();
        currentTill.booked(sale);
        returning.begin();
        modes.go(ModeName.SELL);
        desk.say(
                "till_return.done",
                sale.header().ticketNo(),
                money.text(-sale.header().totalMinor()));
    }
}
