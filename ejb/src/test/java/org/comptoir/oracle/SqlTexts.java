package org.comptoir.oracle;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.shared.infrastructure.SchemaMigration;

/** All SQL that the shop is built with: constants of its classes, and its scripts. */
final class SqlTexts {

    private static final Pattern STATEMENT =
            Pattern.compile("(?s)(select|insert into|update|delete from|merge into) .*");

    private SqlTexts() {}

    /** Constants that begin as a statement does, by {@code Class.FIELD}. */
    static Map<String, String> constants() throws IOException, ReflectiveOperationException {
        Map<String, String> texts = new TreeMap<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    String text = String.valueOf(field.get(null)).strip();
                    if (STATEMENT.matcher(text).matches()) {
                        texts.put(type.getName() + "." + field.getName(), text);
                    }
                }
            }
        }
        return texts;
    }

    /** Statements of the migrations that every database runs, with Oracle's types. */
    static List<String> migrations() throws IOException {
        List<String> statements = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(root().resolve("db/migration/common"))) {
            for (Path script : scripts.sorted().toList()) {
                statements.addAll(statements(Files.readString(script)));
            }
        }
        return statements.stream()
                .map(text -> text.replace("${bigint}", "number(19)")
                        .replace("${text}", "clob")
                        .replace("${bytes}", "blob"))
                .toList();
    }

    /** The checker's queries. */
    static List<String> checks() throws IOException {
        return statements(Files.readString(root().resolve("db/check/ledger.sql")));
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root().resolve("org/comptoir"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        root().relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("package-info")) {
                    classes.add(Class.forName(name));
                }
            }
        }
        return classes;
    }

    private static Path root() {
        URL home = SchemaMigration.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(home.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
