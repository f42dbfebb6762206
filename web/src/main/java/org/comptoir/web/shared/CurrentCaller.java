package org.comptoir.web.shared;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.comptoir.access.application.IdentifyUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.access.domain.Identity;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;

/** Who is logged in and where they work. The session keeps nothing else: baskets and sales are in the database. */
@Named
@SessionScoped
public class CurrentCaller implements Serializable {

    private static final long serialVersionUID = 1L;

    private HttpServletRequest request;
    private IdentifyUser identifyUser;
    private Stores stores;
    private ActiveLocale activeLocale;

    private String login;
    private String fullName;
    private Caller caller;

    protected CurrentCaller() {}

    @Inject
    public CurrentCaller(
            HttpServletRequest request, IdentifyUser identifyUser, Stores stores, ActiveLocale activeLocale) {
        this.request = request;
        this.identifyUser = identifyUser;
        this.stores = stores;
        this.activeLocale = activeLocale;
    }

    /** The caller of use cases: the user at the home store, or at the till that was chosen. */
    public Caller get() {
        if (caller == null || !request.getRemoteUser().equals(login)) {
            Identity identity = identifyUser.identify(request.getRemoteUser());
            login = identity.login();
            fullName = identity.fullName();
            caller = identity.caller();
            activeLocale.suggest(identity.language());
        }
        return caller;
    }

    /** True behind the login page. */
    public boolean isLoggedIn() {
        return request.getRemoteUser() != null;
    }

    /** From now on the user works at that till; refuses {@code till.other-store}. */
    public void workAt(long storeId, long tillId) {
        stores.tillOf(storeId, tillId);
        Caller now = get();
        caller =
                new Caller(now.userId(), now.userId(), now.level(), now.brandId(), storeId, tillId, null, Channel.TILL);
    }

    /** From now on the user works at no till. */
    public void leaveTill() {
        caller = null;
    }

    /** The user's name as shown. */
    public String getFullName() {
        get();
        return fullName;
    }

    /** The store where the user works. */
    public StoreInfo getStore() {
        return stores.store(get().storeId());
    }

    /** The till where the user works; null at none. */
    public TillInfo getTill() {
        Long tillId = get().tillId();
        return tillId == null ? null : stores.till(tillId);
    }

    /** The currency of all amounts on the pages. */
    public String currency() {
        return getStore().brand().currency();
    }
}
