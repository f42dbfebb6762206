package org.comptoir.web.shared;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The language of the pages: what the user chose, else the user's own, else the browser's, else French. Only the three
 * languages of the product are ever set; the text a client sends is compared, never used.
 */
@Named
@SessionScoped
public class ActiveLocale implements Serializable {

    /** The languages the product speaks. */
    public static final List<String> LANGUAGES = List.of("fr", "en", "de");

    private static final long serialVersionUID = 1L;

    private HttpServletRequest request;
    private String chosen;

    protected ActiveLocale() {}

    @Inject
    public ActiveLocale(HttpServletRequest request) {
        this.request = request;
    }

    /** The language in force, with the country whose number and date formats it uses. */
    public Locale getCurrent() {
        return switch (language()) {
            case "en" -> Locale.UK;
            case "de" -> Locale.GERMANY;
            default -> Locale.FRANCE;
        };
    }

    /** The two-letter code of the language in force. */
    public String language() {
        return chosen != null ? chosen : browsers();
    }

    /** The languages a user can choose. */
    public List<String> getLanguages() {
        return LANGUAGES;
    }

    /** Chooses a language and shows the same page again; an unknown one changes nothing. */
    public String choose(String language) {
        suggest(language);
        return null;
    }

    /** Takes a language that the product speaks. */
    void suggest(String language) {
        LANGUAGES.stream().filter(known -> known.equals(language)).forEach(known -> chosen = known);
    }

    private String browsers() {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }
}
