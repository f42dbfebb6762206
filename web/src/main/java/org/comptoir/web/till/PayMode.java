package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.instrument.application.AvailableCredits;
import org.comptoir.instrument.application.UseFromList;
import org.comptoir.instrument.application.VoucherClaims;
import org.comptoir.instrument.domain.Hold;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.reward.application.RewardClaims;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.application.CompleteSale;
import org.comptoir.sale.application.PricedBasket;
import org.comptoir.sale.domain.BasketChange;
import org.comptoir.sale.domain.Sale;
import org.comptoir.sale.domain.TenderKind;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.MoneyText;

/** The customer pays: Enter takes the rest in cash, an amount is cash, C a card, A an available credit. */
@Named
@RequestScoped
public class PayMode implements Mode {

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private Payment payment;
    private CurrentTill currentTill;
    private CompleteSale completeSale;
    private AvailableCredits availableCredits;
    private UseFromList useFromList;
    private MoneyText money;
    private PouchMode pouch;

    private List<AvailableCredits.Credit> credits;

    protected PayMode() {}

    @Inject
    public PayMode(
            Desk desk,
            Counter counter,
            Modes modes,
            Payment payment,
            CurrentTill currentTill,
            CompleteSale completeSale,
            AvailableCredits availableCredits,
            UseFromList useFromList,
            MoneyText money,
            PouchMode pouch) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.payment = payment;
        this.currentTill = currentTill;
        this.completeSale = completeSale;
        this.availableCredits = availableCredits;
        this.useFromList = useFromList;
        this.money = money;
        this.pouch = pouch;
    }

    @Override
    public ModeName name() {
        return ModeName.PAY;
    }

    @Override
    public void begin() {
        payment.begin();
    }

    @Override
    public void enter(Command command) {
        give(TenderKind.CASH, money.minor(command.text()), command);
    }

    @Override
    public boolean key(Command command) {
        switch (command.text()) {
            case "C" -> give(TenderKind.CARD, money.minor(command.typed()), command);
            case "A" -> credit(command);
            case "P" -> payment.togglePrint();
            case "V" -> modes.go(ModeName.SELLER);
            case "F8" -> {
                if (!payment.takeBack()) {
                    desk.refuse("till_pay.none");
                }
            }
            default -> {
                return !List.of("Escape", "F3", "F7", "Undo").contains(command.text());
            }
        }
        return true;
    }

    /** The customer's available credits; unusable ones say why. */
    public List<AvailableCredits.Credit> getCredits() {
        if (credits == null) {
            Long customer = counter.view().basket().customerId();
            credits = customer == null ? List.of() : availableCredits.of(counter.caller(), customer, holder());
        }
        return credits;
    }

    private String holder() {
        Long basket = counter.view().basketId();
        return basket == null ? "" : Hold.ofBasket(basket);
    }

    /** Takes money for what is left, or the amount typed, and completes when everything is paid. */
    private void give(TenderKind kind, Long typed, Command command) {
        long left = payment.getRemaining();
        long amount = typed == null ? left : typed;
        if (kind == TenderKind.CARD && amount > left) {
            throw new Refused(Reason.of("payment.no-change"));
        }
        if (left > 0) {
            payment.add(kind, amount);
        }
        if (amount >= left) {
            complete(command, left > 0);
        } else {
            desk.say("till_pay.left", money.text(payment.getRemaining()));
        }
    }

    private void credit(Command command) {
        AvailableCredits.Credit chosen = getCredits().stream()
                .filter(credit -> command.row() == null
                        ? credit.refusal() == null
                        : credit.instrument().id() == command.row())
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.of("payment.no-credit")));
        if (chosen.refusal() != null) {
            throw new Refused(chosen.refusal());
        }
        // from the list in place of a scan: logged, and perhaps not for every level (D-43)
        useFromList.choose(
                counter.caller(),
                new UseFromList.Request(
                        counter.view().basket().customerId(),
                        chosen.instrument().id()));
        if (chosen.instrument().kind().isTender()) {
            payment.add(chosen.instrument());
        } else {
            counter.edit(new BasketChange.LayClaim(claim(chosen.instrument())));
            desk.say("till_sell.voucher");
        }
    }

    private static Claim claim(Instrument given) {
        return Claim.onInstrument(given.reward() == null ? VoucherClaims.KIND : RewardClaims.KIND, given.id());
    }

    private void complete(Command command, boolean justGiven) {
        PricedBasket view = counter.view();
        try {
            if (command.version() != view.version()) {
                throw new Refused(Reason.of("basket.changed"));
            }
            Sale sale = completeSale
                    .complete(
                            counter.caller(),
                            new CompleteSale.Request(
                                    payment.saleId(),
                                    counter.tillId(),
                                    currentTill.leaseNo(counter.tillId()),
                                    view.version(),
                                    null,
                                    command.total(),
                                    payment.tenders(),
                                    payment.getSellerId(),
                                    payment.isPrinted()))
                    .sale();
            booked(sale);
        } catch (Refused e) {
            if (justGiven) {
                payment.takeBack();
            }
            throw e;
        }
    }

    private void booked(Sale sale) {
        currentTill.booked(sale);
        payment.begin();
        counter.forget();
        desk.touch(null);
        Long customer = sale.header().customerId();
        if (customer == null || !pouch.offers(customer, sale.header().id())) {
            modes.go(ModeName.SELL);
        }
        desk.say("till_pay.done", sale.header().ticketNo());
    }
}
