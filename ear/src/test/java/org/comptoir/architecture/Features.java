package org.comptoir.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features of the shop in the only order in which they may know each other. */
final class Features {

    /** Each step may know all steps before it; features of one step do not know each other. */
    private static final List<List<String>> ORDER = List.of(
            List.of("shared"),
            List.of("condition"),
            List.of("access"),
            List.of("store"),
            List.of("messaging", "printing"),
            List.of("catalog"),
            List.of("pricing"),
            List.of("ledger"),
            List.of("customer"),
            List.of("instrument"),
            List.of("loyalty"),
            List.of("sale"),
            List.of("run"),
            List.of("dossier", "campaign", "survey", "partner", "report"),
            // fills an empty shop by the use cases of all others
            List.of("demo"));

    private static final String BASE = Rules.BASE;

    /** All features, first to last. */
    static List<String> inOrder() {
        return ORDER.stream().flatMap(List::stream).toList();
    }

    /** One rule for each feature: it knows nothing that comes later. */
    Map<String, ArchRule> order() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        for (List<String> step : ORDER) {
            for (String feature : step) {
                rules.put(feature + " knows only the features before it", knowsOnly(feature, known));
            }
            known.addAll(step);
        }
        return rules;
    }

    private static ArchRule knowsOnly(String feature, List<String> before) {
        List<String> allowed = new ArrayList<>(before);
        allowed.add(feature);
        String[] later = ORDER.stream()
                .flatMap(List::stream)
                .filter(other -> !allowed.contains(other))
                .map(Features::packageOf)
                .toArray(String[]::new);
        if (later.length == 0) {
            later = new String[] {BASE + ".web..", BASE + ".batch.."};
        }
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(packageOf(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true);
    }

    /** Every class of the shop belongs to a feature of the order, so that a new package is put into it. */
    ArchRule everyClassHasAFeature() {
        List<String> all = new ArrayList<>(
                ORDER.stream().flatMap(List::stream).map(Features::packageOf).toList());
        all.addAll(List.of(BASE + ".device..", BASE + ".batch..", BASE + ".web.."));
        return ArchRuleDefinition.classes().should().resideInAnyPackage(all.toArray(String[]::new));
    }

    /** Infrastructure is private to its feature; only that of {@code shared} serves the others. */
    ArchRule infrastructureIsPrivate() {
        ArchRule result = null;
        for (String feature : inOrder()) {
            if ("shared".equals(feature)) {
                continue;
            }
            ArchRule one = ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage(packageOf(feature))
                    .should()
                    .dependOnClassesThat(inInfrastructureOf(feature))
                    .allowEmptyShould(true);
            result = result == null ? one : CompositeArchRule.of(result).and(one);
        }
        return result;
    }

    private static DescribedPredicate<JavaClass> inInfrastructureOf(String feature) {
        return JavaClass.Predicates.resideInAPackage(BASE + "." + feature + ".infrastructure..");
    }

    private static String packageOf(String feature) {
        return BASE + "." + feature + "..";
    }
}
