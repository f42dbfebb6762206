package org.comptoir.web.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;

/** The language of texts: the first of the client's that there are texts in, else English. */
public final class Language {

    private static final List<String> KNOWN = List.of("fr", "en", "de");

    private Language() {}

    /** The locale to write texts in. */
    public static Locale of(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages().stream()
                    .filter(locale -> KNOWN.contains(locale.getLanguage()))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (RuntimeException malformedHeader) {
            return Locale.ENGLISH;
        }
    }
}
