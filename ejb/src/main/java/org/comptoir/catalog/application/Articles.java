package org.comptoir.catalog.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comptoir.catalog.domain.Article;
import org.comptoir.shared.sql.SqlBundle;

/** Active products for the till: one indexed read each, never the whole catalogue. */
public interface Articles {

    /** That product, when it is the brand's and active. */
    Optional<Article> byId(long brandId, long productId);

    /** The product of a reference, when it is active. */
    Optional<Article> byReference(long brandId, String reference);

    /** The products of references, in one read; unknown ones are missing. */
    List<Article> byReferences(long brandId, Collection<String> references);

    /** Adds the read of the products of references; unknown and inactive ones are missing. */
    SqlBundle.Answer<Article> byReferences(SqlBundle bundle, long brandId, Collection<String> references);

    /** Those products, in one read; unknown and inactive ones are missing. */
    List<Article> byIds(long brandId, Collection<Long> productIds);

    /** Products whose description or reference has all the words, prefixes first; at most {@code limit}. */
    List<Article> search(long brandId, String text, int limit);
}
