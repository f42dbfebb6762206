package org.comptoir.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The distinct statements that reached the database of this JVM. With the system property {@code harness.statements} =
 * a folder they are written there when the JVM ends, one a line, into a file named after the kind of database.
 */
public final class Statements {

    private static final String FOLDER = System.getProperty("harness.statements");
    private static final Set<String> EXECUTED = ConcurrentHashMap.newKeySet();

    private Statements() {}

    static void note(String text) {
        if (FOLDER != null && text != null) {
            EXECUTED.add(text);
        }
    }

    static void write() {
        if (FOLDER == null) {
            return;
        }
        write(System.getProperty("harness.db", "h2"), List.copyOf(EXECUTED));
    }

    /** Writes statements under a name. */
    public static void write(String name, List<String> texts) {
        Set<String> lines = new TreeSet<>();
        texts.forEach(text -> lines.add(oneLine(text)));
        try {
            Files.createDirectories(Path.of(FOLDER));
            Files.write(file(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run on that kind of database has executed, or what was written under that name. */
    public static List<String> of(String kind) throws IOException {
        return Files.readAllLines(file(kind));
    }

    /** On one line, comments left out, outside of literals in lower case, and a list of parameters as one. */
    public static String oneLine(String text) {
        String plain = text.replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ").strip();
        StringBuilder folded = new StringBuilder();
        String[] parts = plain.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            folded.append(i == 0 ? "" : "'").append(i % 2 == 0 ? parts[i].toLowerCase(Locale.ROOT) : parts[i]);
        }
        return folded.toString().replaceAll("\\?(, ?\\?)++", "?");
    }

    private static Path file(String kind) {
        return Path.of(FOLDER, kind + ".sql");
    }
}
