package org.comptoir.web.till;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.comptoir.access.domain.Caller;
import org.comptoir.printing.query.PrinterPanel;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.sale.query.TillPulse;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.BrowserIdentity;
import org.comptoir.web.shared.CurrentCaller;

/**
 * The pulse of a till page, every few seconds and beside its commands: keeps the lease alive and says which basket
 * version and which printer state there is. 409 when another browser holds the till.
 */
@WebServlet(urlPatterns = "/till/beat", name = "till-beat")
public class BeatServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long RENEWAL_MILLIS = LeaseTill.SECONDS * 1000L / 4;

    private transient CurrentCaller currentCaller;
    private transient CurrentTill currentTill;
    private transient BrowserIdentity browser;
    private transient LeaseTill leaseTill;
    private transient TillPulse pulse;
    private transient PrinterPanel printerPanel;
    private transient Clock clock;

    /** For the container. */
    public BeatServlet() {}

    @Inject
    void serve(CurrentCaller caller, CurrentTill till, BrowserIdentity identity, LeaseTill lease, TillPulse tillPulse) {
        currentCaller = caller;
        currentTill = till;
        browser = identity;
        leaseTill = lease;
        pulse = tillPulse;
    }

    @Inject
    void look(PrinterPanel panel, Clock time) {
        printerPanel = panel;
        clock = time;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = currentCaller.get();
        if (caller.tillId() == null) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        try {
            renew(caller);
            String answer = Json.createObjectBuilder()
                    .add("version", pulse.basketVersion(caller, caller.tillId()))
                    .add(
                            "printer",
                            printerPanel.panel(caller, caller.tillId()).health().name())
                    .build()
                    .toString();
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(answer);
        } catch (Refused e) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void renew(Caller caller) {
        long now = clock.instant().toEpochMilli();
        if (currentTill.renewalDue(now, RENEWAL_MILLIS)) {
            long number = leaseTill
                    .lease(caller, new LeaseTill.Request(caller.tillId(), browser.id()))
                    .leaseNo();
            currentTill.leased(caller.tillId(), number, now);
        }
    }
}
