package org.comptoir.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.EditedRecord;
import org.comptoir.shared.sql.Sql;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedChangeTracking;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.junit.jupiter.api.Test;

@UseCases
class EntityMappingTest {

    private static final List<String> EDITED = List.of(
            "api_key",
            "app_user",
            "brand",
            "customer",
            "customer_group",
            "family",
            "permission_level",
            "product",
            "programme",
            "setting",
            "store",
            "till",
            "vip_card");

    @Inject
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @Test
    void theEditedTablesAndNoOthersHaveEntities() {
        assertThat(new TreeSet<>(descriptors().map(EntityMappingTest::table).toList()))
                .containsExactlyElementsOf(EDITED);
    }

    @Test
    void everyMappedColumnExistsAndEveryColumnIsMapped() {
        descriptors().forEach(descriptor -> {
            List<String> mapped = descriptor.getFields().stream()
                    .map(DatabaseField::getName)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();

            assertThat(mapped).as(table(descriptor)).containsExactlyElementsOf(columns(table(descriptor)));
        });
    }

    @Test
    void everyEntityIsWovenWithChangeTracking() {
        Collection<EntityType<?>> entities =
                entityManager.getEntityManagerFactory().getMetamodel().getEntities();

        assertThat(entities)
                .extracting(ManagedType::getJavaType)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type)
                        .isAssignableTo(PersistenceWeaved.class)
                        .isAssignableTo(PersistenceWeavedChangeTracking.class));
        assertThat(EditedRecord.class).isAssignableTo(PersistenceWeaved.class);
    }

    @Test
    void theSharedCacheIsOff() {
        assertThat(descriptors())
                .allSatisfy(descriptor -> assertThat(descriptor.getCachePolicy().isSharedIsolation())
                        .isFalse());
    }

    private Stream<ClassDescriptor> descriptors() {
        return entityManager.unwrap(JpaEntityManager.class).getServerSession().getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.getTableNames().isEmpty());
    }

    private static String table(ClassDescriptor descriptor) {
        return descriptor.getTableName().toLowerCase(Locale.ROOT);
    }

    private List<String> columns(String table) {
        return sql
                .list(
                        "select column_name from information_schema.columns where lower(table_name) = ? "
                                + "and lower(table_schema) = 'public'",
                        row -> row.text("column_name").toLowerCase(Locale.ROOT),
                        table)
                .stream()
                .sorted()
                .toList();
    }
}
