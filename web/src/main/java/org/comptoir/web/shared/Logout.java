package org.comptoir.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.comptoir.access.domain.Caller;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.sale.application.ReleaseTill;

/** Ends the session; a till that was worked at is free for another browser at once. */
@Named
@RequestScoped
public class Logout {

    private CurrentCaller currentCaller;
    private BrowserIdentity browser;
    private ReleaseTill releaseTill;
    private ExternalContext external;

    protected Logout() {}

    @Inject
    public Logout(
            CurrentCaller currentCaller, BrowserIdentity browser, ReleaseTill releaseTill, ExternalContext external) {
        this.currentCaller = currentCaller;
        this.browser = browser;
        this.releaseTill = releaseTill;
        this.external = external;
    }

    /** To the login page. */
    public String leave() throws ServletException {
        Caller caller = currentCaller.get();
        if (caller.tillId() != null) {
            releaseTill.release(caller, new LeaseTill.Request(caller.tillId(), browser.id()));
        }
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        return "/index?faces-redirect=true";
    }
}
