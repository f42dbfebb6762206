package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.instrument.domain.Instrument;
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
            MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.scanCode = scanCode;
        this.payment = payment;
        this.returning = returning;
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
        List<BasketLine> before = counter.view().basket().lines();
        ScanCode.Outcome outcome = scanCode.scan(
                counter.caller(), new ScanCode.Request(counter.tillId(), command.code(), command.quantity()));
        PricedBasket after = counter.seen(before, outcome.basket());
        if (mode.scanned(outcome)) {
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
            default -> throw new IllegalStateException("code of kind " + outcome.kind());
        }
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
