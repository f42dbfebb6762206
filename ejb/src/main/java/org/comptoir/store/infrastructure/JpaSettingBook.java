package org.comptoir.store.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.comptoir.access.application.Places;
import org.comptoir.store.application.SettingBook;
import org.comptoir.store.domain.Setting;

/** Settings by JPA. */
@ApplicationScoped
public class JpaSettingBook implements SettingBook {

    private EntityManager entityManager;
    private Places places;

    protected JpaSettingBook() {}

    @Inject
    public JpaSettingBook(EntityManager entityManager, Places places) {
        this.entityManager = entityManager;
        this.places = places;
    }

    @Override
    public Optional<Setting> find(long brandId, long storeId, String name) {
        if (storeId != 0) {
            places.check(brandId, storeId, null);
        }
        return entityManager
                .createQuery(
                        "select s from Setting s where s.brandId = :brand and s.storeId = :store and s.name = :name",
                        Setting.class)
                .setParameter("brand", brandId)
                .setParameter("store", storeId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
