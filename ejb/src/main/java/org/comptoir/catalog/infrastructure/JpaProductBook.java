package org.comptoir.catalog.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.catalog.domain.Family;
import org.comptoir.catalog.domain.Product;
import org.comptoir.catalog.domain.ProductBook;

/** Bulk work on products through JPA. */
@ApplicationScoped
public class JpaProductBook implements ProductBook {

    private static final int CHUNK = 500;

    private EntityManager entityManager;

    protected JpaProductBook() {}

    @Inject
    public JpaProductBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<String, Product> byReferences(long brandId, Collection<String> references) {
        Map<String, Product> found = new HashMap<>();
        List<String> all = new ArrayList<>(references);
        for (int from = 0; from < all.size(); from += CHUNK) {
            entityManager
                    .createQuery(
                            "select p from Product p where p.brandId = :brand and p.reference in :references",
                            Product.class)
                    .setParameter("brand", brandId)
                    .setParameter("references", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(product -> found.put(product.reference(), product));
        }
        return found;
    }

    @Override
    public Map<String, Family> families(long brandId) {
        return entityManager
                .createQuery("select f from Family f where f.brandId = :brand", Family.class)
                .setParameter("brand", brandId)
                .getResultStream()
                .collect(Collectors.toMap(Family::code, Function.identity()));
    }
}
