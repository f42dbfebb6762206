package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.sale.application.Meaning;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.application.ScanCode;
import org.comptoir.sale.domain.BasketLine;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.MoneyText;

/** What a code does at the page: the one resolver says what it is, the mode that is on may have its own use for it. */
@RequestScoped
public class Scanning {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private ScanCode scanCode;
    private Payment payment;
    private Returning returning;
    private Choice choice;
    private MoneyText money;

    protected Scanning() {}

    @Inject
    public Scanning(
            Desk desk,
            Counter counter,
            Modes modes,
            ScanCode scanCode,
            Payment payment,
            Returning returning,
            Choice choice,
            MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.scanCode = scanCode;
        this.payment = payment;
        this.returning = returning;
        this.choice = choice;
        this.money = money;
    }

    /** Looks the code up and does what it says; refuses {@code code.malformed}, {@code code.unknown}. */
    void scan(Command command) {
        Mode mode = modes.current();
        if (!command.code().matches("[A-Z0-9#-]{1,40}")) {
            throw new Refused(Reason.of("code.malformed", command.code()));
        }
        if (mode.takes(command)) {
            return;
        }
        ask(
                new ScanCode.Request(counter.tillId(), command.code(), command.quantity(), wanted(mode.name()), null),
                outcome -> ambiguous(command, outcome));
    }

    /** Does what was chosen of a code that means several things. */
    void take(Choice chosen, Choice.Option option) {
        ask(
                new ScanCode.Request(counter.tillId(), chosen.code(), chosen.quantity(), null, option.key()),
                outcome -> desk.refuse("till_choose.none", option.no()));
    }

    private void ask(ScanCode.Request request, Consumer<ScanCode.Outcome> several) {
        List<BasketLine> before = counter.view().basket().lines();
        ScanCode.Outcome outcome = scanCode.scan(counter.caller(), request);
        PricedBasket after = counter.seen(before, outcome.basket());
        if (modes.current().scanned(outcome)) {
            return;
        }
        switch (outcome.kind()) {
            case ARTICLE -> added(after);
            case CUSTOMER -> desk.say("till_sell.customer");
            case VOUCHER -> desk.say("till_sell.voucher");
            case CLAIM -> desk.say("till_sell.claim");
            case TENDER -> tender(outcome.instrument());
            case TICKET -> {
                modes.go(ModeName.RETURN);
                returning.choose(outcome.saleId());
            }
            case AMBIGUOUS -> several.accept(outcome);
            default -> throw new IllegalStateException("code of kind " + outcome.kind());
        }
    }

    /** What a code can only mean where it is asked for. */
    private static Set<ScanCode.Kind> wanted(ModeName mode) {
        return switch (mode) {
            case PAY -> Set.of(ScanCode.Kind.TENDER, ScanCode.Kind.VOUCHER);
            case CUSTOMER -> Set.of(ScanCode.Kind.CUSTOMER);
            case TICKET, RETURN -> Set.of(ScanCode.Kind.TICKET);
            default -> Set.of();
        };
    }

    private void ambiguous(Command command, ScanCode.Outcome outcome) {
        List<Choice.Option> options = new ArrayList<>();
        for (Meaning meaning : outcome.meanings()) {
            options.add(new Choice.Option(options.size() + 1, meaning.kind().name(), meaning.text(), meaning.key()));
        }
        choice.begin(command, options);
        modes.go(ModeName.CHOOSE);
        desk.refuse("till_choose.several", command.code());
    }

    private void added(PricedBasket after) {
        after.basket().lines().stream()
                .filter(line -> desk.getLine() != null && line.lineNo() == desk.getLine())
                .findFirst()
                .ifPresent(line -> desk.say("till_sell.added", line.description(), money.text(line.unitPriceMinor())));
    }

    /** Something to pay with: pays when there is something to pay, else its balance is told. */
    private void tender(Instrument instrument) {
        if (counter.view().basket().isEmpty()) {
            desk.say("till_sell.balance", money.text(instrument.balanceMinor()));
            return;
        }
        if (desk.getMode() != ModeName.PAY) {
            modes.go(ModeName.PAY);
        }
        payment.add(instrument);
    }
}
