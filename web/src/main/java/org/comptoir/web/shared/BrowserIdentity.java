package org.comptoir.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What this browser remembers beyond a session: a random id, by which it holds a till's lease (B12), and the till it
 * stands at. Both are cookies that scripts cannot read.
 */
@RequestScoped
public class BrowserIdentity {

    private static final String ID = "COMPTOIRBROWSER";
    private static final String TILL = "COMPTOIRTILL";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private HttpServletRequest request;
    private String id;

    protected BrowserIdentity() {}

    @Inject
    public BrowserIdentity(HttpServletRequest request) {
        this.request = request;
    }

    /** The id of this browser; made on first use, which must be in a page's request. */
    public String id() {
        if (id == null) {
            id = cookie(ID).filter(text -> text.matches("[0-9a-f-]{36}")).orElseGet(this::newId);
        }
        return id;
    }

    /** The till this browser stood at last; a hint that is checked like any other choice. */
    public Optional<Long> till() {
        return cookie(TILL).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Remembers the till for the next log-in. */
    public void remember(long tillId) {
        keep(TILL, Long.toString(tillId), YEAR);
    }

    /** Forgets the till. */
    public void forget() {
        keep(TILL, "", 0);
    }

    private String newId() {
        String made = UUID.randomUUID().toString();
        keep(ID, made, YEAR);
        return made;
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private void keep(String name, String value, int seconds) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
    }
}
