package org.comptoir.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Set;

/** Only edited tables have an entity; all others are booked by guarded statements (docs/design.md). */
final class EditedTables extends ArchCondition<JavaClass> {

    private static final Set<String> EDITED = Set.of(
            "brand",
            "store",
            "till",
            "app_user",
            "permission_level",
            "api_key",
            "setting",
            "family",
            "product",
            "customer",
            "customer_group",
            "programme",
            "programme_version",
            "vip_card");

    EditedTables() {
        super("stand on an edited table");
    }

    @Override
    public void check(JavaClass entity, ConditionEvents events) {
        String table = entity.tryGetAnnotationOfType(Table.class)
                .map(Table::name)
                .filter(name -> !name.isEmpty())
                .orElse(entity.getSimpleName())
                .toLowerCase(Locale.ROOT);
        if (!EDITED.contains(table)) {
            events.add(SimpleConditionEvent.violated(
                    entity, entity.getName() + " is an entity on " + table + ", which is not an edited table"));
        }
    }
}
