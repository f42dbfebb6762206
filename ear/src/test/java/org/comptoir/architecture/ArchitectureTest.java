package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled modules to the rules, and each rule to its proof. */
class ArchitectureTest {

    private static final Path ROOT = Path.of(System.getProperty("comptoir.root", ".."));
    private static final List<String> MODULES =
            List.of("device-connector/device-api", "device-connector/device-ra", "ejb", "batch", "web");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(modulesWithCode().map(ArchitectureTest::classesOf).toList());
    private static final Map<String, ArchRule> RULES = Rules.all();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductKeepsTheRule(String rule) {
        RULES.get(rule).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleCatchesWhatIsPlantedAgainstIt(String rule, @TempDir Path folder) {
        JavaClasses planted = Planted.against(rule, folder);

        assertThat(RULES.get(rule).evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void everyModuleWithCodeIsLookedAt() {
        assertThat(modulesWithCode())
                .contains("ejb", "device-connector/device-ra")
                .allSatisfy(module -> assertThat(classesOf(module)).isDirectory());
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    private static Stream<String> modulesWithCode() {
        return MODULES.stream()
                .filter(module -> Files.isDirectory(ROOT.resolve(module).resolve("src/main/java")));
    }

    private static Path classesOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }
}
