package org.comptoir.catalog.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;

/** References of active articles as codes that a till takes. */
@ApplicationScoped
public class ReferenceCodes implements CodeRegistry.Elsewhere {

    private Articles articles;

    protected ReferenceCodes() {}

    @Inject
    public ReferenceCodes(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Map<String, CodeRegistry.Target> named(long brandId, Collection<String> codes) {
        Set<String> wanted = new HashSet<>(codes);
        codes.forEach(code -> wanted.add(code.toUpperCase(Locale.ROOT)));
        Map<String, Long> references = new HashMap<>();
        for (Article article : articles.byReferences(brandId, wanted)) {
            references.put(article.reference(), article.id());
        }
        Map<String, CodeRegistry.Target> named = new HashMap<>();
        for (String code : codes) {
            Long id = references.getOrDefault(code, references.get(code.toUpperCase(Locale.ROOT)));
            if (id != null) {
                named.put(code, new CodeRegistry.Target(CodeRegistry.Kind.PRODUCT, id));
            }
        }
        return named;
    }

    @Override
    public Reason refusal(String code) {
        return Reason.of("code.reference-taken", code);
    }
}
