package org.comptoir.catalog.application;

import java.util.List;
import java.util.Map;
import org.comptoir.catalog.domain.Component;

/** What packs are made of; a product with components is a pack. */
public interface Packs {

    /** The components of a product; none when it is no pack. */
    List<Component> of(long productId);

    /**
     * Replaces the components of products, each of which may get none. Refuses {@code product.component} for what is not
     * a product of the brand, is a pack or the pack itself, or stands there twice or with less than one unit.
     */
    void replace(long brandId, Map<Long, List<Component>> byPack);

    /** Which of these products are packs. */
    List<Long> packsAmong(List<Long> productIds);
}
