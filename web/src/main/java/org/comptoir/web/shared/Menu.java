package org.comptoir.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Which entry of the menu the page belongs to. */
@Named
@RequestScoped
public class Menu {

    /** For {@code aria-current}: "page" when the page's address begins so; null otherwise, which leaves it out. */
    public String current(String prefix) {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.startsWith(prefix) ? "page" : null;
    }
}
