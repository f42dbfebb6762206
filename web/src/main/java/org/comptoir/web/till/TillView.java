package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.sale.domain.TillHead;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.BrowserIdentity;
import org.comptoir.web.shared.CurrentCaller;
import org.primefaces.PrimeFaces;

/** The till page: takes its commands one by one, each once, and hands them to the mode that is on. */
@Named
@RequestScoped
public class TillView {

    private static final String SEPARATOR = "\u001f";

    private CurrentCaller currentCaller;
    private CurrentTill currentTill;
    private BrowserIdentity browser;
    private LeaseTill leaseTill;
    private Desk desk;
    private Counter counter;
    private Modes modes;
    private Scanning scanning;
    private CommonKeys commonKeys;
    private Payment payment;
    private ExternalContext external;

    protected TillView() {}

    @Inject
    public TillView(
            CurrentCaller currentCaller,
            CurrentTill currentTill,
            BrowserIdentity browser,
            LeaseTill leaseTill,
            Desk desk,
            Counter counter,
            Modes modes,
            Scanning scanning,
            CommonKeys commonKeys,
            Payment payment,
            ExternalContext external) {
        this.currentCaller = currentCaller;
        this.currentTill = currentTill;
        this.browser = browser;
        this.leaseTill = leaseTill;
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.scanning = scanning;
        this.commonKeys = commonKeys;
        this.payment = payment;
        this.external = external;
    }

    /** Opens the page: takes or renews the lease; to the choice of tills when there is none or it is another browser's. */
    public String open() {
        Long till = currentCaller.get().tillId();
        if (till == null) {
            return "/till/start?faces-redirect=true";
        }
        try {
            TillHead head = leaseTill.lease(currentCaller.get(), new LeaseTill.Request(till, browser.id()));
            currentTill.leased(till, head.leaseNo(), 0);
            modes.go(head.sessionId() == null ? ModeName.OPEN : ModeName.SELL);
            return null;
        } catch (Refused e) {
            currentCaller.leaveTill();
            return "/till/start?faces-redirect=true&refused=" + till;
        }
    }

    /** Does what the page queued next. */
    public void perform() {
        Command command = Command.of(external);
        if (currentTill.isNew(command.id())) {
            try {
                dispatch(command);
                if (desk.getMode() == ModeName.PAY) {
                    payment.review().ifPresent(desk::refuse);
                }
            } catch (Refused e) {
                desk.refuse(e.reason());
                counter.forget();
            }
            currentTill.done(command.id());
        }
        PrimeFaces.current().ajax().addCallbackParam("done", command.id());
        PrimeFaces.current().ajax().addCallbackParam("tone", desk.getTone().name());
    }

    private void dispatch(Command command) {
        Mode mode = modes.current();
        switch (command.act()) {
            case "scan":
                desk.hush();
                scanning.scan(command);
                break;
            case "enter":
                desk.hush();
                mode.enter(command);
                break;
            case "key":
                desk.hush();
                if (!mode.key(command)) {
                    commonKeys.press(command);
                }
                break;
            case "refused":
                desk.refuse(reason(command.text()));
                break;
            default:
                counter.forget();
        }
    }

    /** A network scanner's refusal, as the push brought it. */
    private static Reason reason(String text) {
        List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
        return new Reason(parts.get(0), parts.subList(1, parts.size()));
    }
}
