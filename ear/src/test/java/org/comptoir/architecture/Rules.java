package org.comptoir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules of architecture.md and house-style.md 2, by the sentence that a failure prints. */
final class Rules {

    /** The root package of the product. */
    static final String BASE = "org.comptoir";

    private static final String REQUIRES = "org.comptoir.access.application.Requires";
    private static final String UNRESTRICTED = "org.comptoir.access.application.Unrestricted";
    private static final String CALLER = "org.comptoir.access.domain.Caller";

    private Rules() {}

    static Map<String, ArchRule> all() {
        Features features = new Features();
        Map<String, ArchRule> rules = new LinkedHashMap<>(features.order());
        rules.put("every class of the shop belongs to a feature", features.everyClassHasAFeature());
        rules.put("infrastructure is private to its feature", features.infrastructureIsPrivate());
        rules.put("features have no cycles", acyclic());
        rules.put("the domain is pure", domainIsPure());
        rules.put("use cases know no infrastructure", useCasesKnowNoInfrastructure());
        rules.put("the entity manager stays in infrastructure", entityManagerStays());
        rules.put("booked tables have no entity", bookedTablesHaveNoEntity());
        rules.put("no field holds a floating-point number", noFloatingPoint());
        rules.put("time comes from the injected clock", new TimeRule().rule());
        rules.put("stateless beans are use cases", statelessBeansAreUseCases());
        rules.put("views belong to the web", viewsBelongToTheWeb());
        rules.put("every use case asks a permission", useCasesAskPermissions());
        rules.put("every read of a caller asks a permission", readsAskPermissions());
        rules.put("only the resource adapter knows the SPI", onlyTheAdapterKnowsTheSpi());
        rules.put("devices know nothing of the shop", devicesKnowNoShop());
        rules.put("protocol and transport are plain Java", protocolIsPlain());
        rules.put("the web knows no persistence", webKnowsNoPersistence());
        rules.put("batch knows no persistence", batchKnowsNoPersistence());
        rules.put("timers wait for the schema", timersWaitForTheSchema());
        rules.put("nobody prints to the console", nobodyPrints());
        return rules;
    }

    private static ArchRule acyclic() {
        return SlicesRuleDefinition.slices()
                .matching(BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static ArchRule domainIsPure() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + "..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "..application..",
                        BASE + "..infrastructure..",
                        BASE + "..query..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.faces..",
                        "jakarta.batch..",
                        "jakarta.ws..",
                        "java.sql..",
                        "javax.sql..")
                .allowEmptyShould(true);
    }

    private static ArchRule useCasesKnowNoInfrastructure() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + "..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "..infrastructure..", "jakarta.faces..", "jakarta.ws..", "jakarta.batch..")
                .allowEmptyShould(true);
    }

    private static ArchRule entityManagerStays() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "..infrastructure..")
                .should()
                // by name: weaving puts calls to EclipseLink's own implementation into entities
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.persistence\\.EntityManager(Factory)?")
                .allowEmptyShould(true);
    }

    private static ArchRule bookedTablesHaveNoEntity() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new EditedTables())
                .allowEmptyShould(true);
    }

    private static ArchRule noFloatingPoint() {
        Set<String> floating = Set.of("double", "float", Double.class.getName(), Float.class.getName());
        return noFields()
                .should()
                .haveRawType(
                        DescribedPredicate.describe("a floating-point type", type -> floating.contains(type.getName())))
                .allowEmptyShould(true);
    }

    private static ArchRule statelessBeansAreUseCases() {
        return classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .resideInAPackage(BASE + "..application..")
                .allowEmptyShould(true);
    }

    private static ArchRule viewsBelongToTheWeb() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .resideInAPackage(BASE + ".web..")
                .allowEmptyShould(true);
    }

    private static ArchRule useCasesAskPermissions() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and(isRealMethod())
                .should(new AskPermission(REQUIRES, UNRESTRICTED, CALLER))
                .allowEmptyShould(true);
    }

    private static ArchRule readsAskPermissions() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(BASE + "..query..")
                .and(isRealMethod())
                .and(DescribedPredicate.describe(
                        "take a caller",
                        method -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals(CALLER))))
                .should(new AskPermission(REQUIRES, UNRESTRICTED, CALLER))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethod> isRealMethod() {
        return DescribedPredicate.describe(
                "written in the source", method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static ArchRule onlyTheAdapterKnowsTheSpi() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".device.ra..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.resource.spi..")
                .allowEmptyShould(true);
    }

    private static ArchRule devicesKnowNoShop() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + ".device..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the shop", type -> inside(type, BASE + ".") && !inside(type, BASE + ".device.")))
                .allowEmptyShould(true);
    }

    private static boolean inside(JavaClass type, String prefix) {
        return (type.getPackageName() + ".").startsWith(prefix);
    }

    private static ArchRule protocolIsPlain() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + ".device.ra.protocol..", BASE + ".device.ra.transport..", BASE + ".device.escpos..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .allowEmptyShould(true);
    }

    private static ArchRule webKnowsNoPersistence() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + ".web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", BASE + "..infrastructure..", "java.sql..", "jakarta.resource.spi..")
                .allowEmptyShould(true);
    }

    private static ArchRule batchKnowsNoPersistence() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + ".batch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", BASE + "..infrastructure..", "jakarta.faces..")
                .allowEmptyShould(true);
    }

    /** Seen on a slow machine: the first tick came while Flyway was still working. */
    private static ArchRule timersWaitForTheSchema() {
        return methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(DependsOn.class)
                .allowEmptyShould(true);
    }

    private static ArchRule nobodyPrints() {
        DescribedPredicate<JavaField> console = DescribedPredicate.describe(
                "System.out or System.err", field -> field.getOwner().isEquivalentTo(System.class));
        return noClasses()
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "System.out or System.err",
                        access -> access.getTarget()
                                .resolveMember()
                                .filter(console)
                                .isPresent()))
                .allowEmptyShould(true);
    }
}
