package org.comptoir.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** For each rule a piece of code that breaks it, compiled when the test runs: none of it is in any module. */
final class Planted {

    private static final Map<String, String> BY_RULE = Map.ofEntries(
            Map.entry("every class of the shop belongs to a feature", "misc.Helper {}"),
            Map.entry(
                    "infrastructure is private to its feature",
                    "sale.application.A { org.comptoir.ledger.infrastructure.B b; }" + "---ledger.infrastructure.B {}"),
            Map.entry(
                    "features have no cycles",
                    "store.A { org.comptoir.access.B b; }---access.B { org.comptoir.store.A a; }"),
            Map.entry("the domain is pure", "sale.domain.A { @jakarta.inject.Inject String name; }"),
            Map.entry(
                    "use cases know no infrastructure",
                    "sale.application.A { org.comptoir.sale.infrastructure.B b; }" + "---sale.infrastructure.B {}"),
            Map.entry(
                    "the entity manager stays in infrastructure",
                    "web.A { jakarta.persistence.EntityManager manager; }"),
            Map.entry(
                    "booked tables have no entity",
                    "ledger.domain.A { @jakarta.persistence.Entity(name = \"x\") "
                            + "@jakarta.persistence.Table(name = \"account\") static class Account {} }"),
            Map.entry("no field holds a floating-point number", "pricing.domain.A { double amount; }"),
            Map.entry(
                    "time comes from the injected clock",
                    "sale.application.A { Object now() { return java.time.LocalDate.now(); } }"),
            Map.entry(
                    "stateless beans are use cases",
                    "sale.infrastructure.A { @jakarta.ejb.Stateless static class B {} }"),
            Map.entry("views belong to the web", "sale.domain.SaleView {}"),
            Map.entry(
                    "every use case asks a permission",
                    "sale.application.A { @jakarta.ejb.Stateless static class B { "
                            + "public void sell(String article) {} } }"),
            Map.entry(
                    "every read of a caller asks a permission",
                    "sale.query.A { "
                            + "public void list(org.comptoir.access.domain.Caller caller) {} }---access.domain.Caller {}"),
            Map.entry(
                    "only the resource adapter knows the SPI",
                    "web.A { jakarta.resource.spi.ResourceAdapter adapter; }"),
            Map.entry("devices know nothing of the shop", "device.ra.A { org.comptoir.sale.B b; }---sale.B {}"),
            Map.entry(
                    "protocol and transport are plain Java",
                    "device.ra.protocol.A { jakarta.resource.ResourceException e; }"),
            Map.entry("the web knows no persistence", "web.A { jakarta.persistence.Query query; }"),
            Map.entry("batch knows no persistence", "batch.A { jakarta.persistence.Query query; }"),
            Map.entry("timers wait for the schema", "run.A { @jakarta.ejb.Schedule void tick() {} }"),
            Map.entry("nobody prints to the console", "web.A { void print() { System.out.println(); } }"));

    private Planted() {}

    /** The planted classes of one rule, compiled into the folder. */
    static JavaClasses against(String rule, Path folder) {
        String sources = BY_RULE.containsKey(rule) ? BY_RULE.get(rule) : outOfOrder(rule.split(" ", 2)[0]);
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources.split("---", -1)) {
            units.add(new Source(source));
        }
        compile(units, folder);
        return new ClassFileImporter().importPath(folder);
    }

    /** A class of the feature that knows the next feature, or, in the last one, the web. */
    private static String outOfOrder(String feature) {
        List<String> all = new ArrayList<>(Features.inOrder());
        all.add("web");
        String next = all.get(all.indexOf(feature) + 1);
        return feature + ".domain.A { org.comptoir." + next + ".domain.B b; }---" + next + ".domain.B {}";
    }

    private static void compile(List<JavaFileObject> units, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options =
                List.of("-d", folder.toString(), "-cp", classPath, "-proc:none", "-implicit:none", "-nowarn");
        StringWriter messages = new StringWriter();
        boolean compiled =
                compiler.getTask(messages, null, null, options, null, units).call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    /** "sale.domain.A { ... }": a public class A of package org.comptoir.sale.domain. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String shorthand) {
            super(URI.create("string:///" + name(shorthand).replace('.', '/') + ".java"), Kind.SOURCE);
            String name = name(shorthand);
            int dot = name.lastIndexOf('.');
            text = "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1)
                    + shorthand.substring(shorthand.indexOf(' '));
        }

        private static String name(String shorthand) {
            return Rules.BASE + "." + shorthand.substring(0, shorthand.indexOf(' '));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
