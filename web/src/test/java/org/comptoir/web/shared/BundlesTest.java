package org.comptoir.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the pages: complete in all languages, known where they are used, used where they are known. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/comptoir/web/i18n");
    private static final Pattern IN_PAGES = Pattern.compile("(?:msg\\[|messages\\.text\\()'([^']+)'(\\.concat)?");
    private static final Pattern QUOTED_IN_PAGES = Pattern.compile("'([a-z_-]+\\.[A-Za-z0-9.-]+)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z_]+\\.[a-z0-9.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void everyKeyHasATextInTheLanguage(String language) {
        assertThat(load("_" + language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load("").stringPropertyNames());
    }

    @Test
    void englishIsTheBase() {
        assertThat(load("_en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void theTextsOfAKeyHaveTheSamePlaceholders(String language) {
        Properties base = load("");
        Properties translated = load("_" + language);

        List<String> different = base.stringPropertyNames().stream()
                .filter(key ->
                        !placeholders(base.getProperty(key)).equals(placeholders(translated.getProperty(key, ""))))
                .toList();

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_de"})
    void noTextHasAnApostropheThatMessageFormatWouldSwallow(String bundle) {
        Properties texts = load(bundle);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> texts.getProperty(key).replace("''", "").contains("'"))
                .isEmpty();
    }

    @Test
    void everyKeyThatAPageUsesIsKnown() {
        Set<String> known = load("").stringPropertyNames();

        assertThat(exactKeysOfPages()).isSubsetOf(known);
        assertThat(prefixesOfPages()).allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> exact = exactKeysOfPages();
        Set<String> prefixes = prefixesOfPages();
        String java = java();
        exact.addAll(found(IN_JAVA, java));
        exact.addAll(found(QUOTED_IN_PAGES, pages()));

        List<String> unused = load("").stringPropertyNames().stream()
                .filter(key -> !exact.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !java.contains("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\""))
                .sorted()
                .toList();

        assertThat(unused).isEmpty();
    }

    private static Set<String> exactKeysOfPages() {
        return keysOfPages(false);
    }

    /** {@code msg['kind.'.concat(kind)]} uses all keys that begin with {@code kind.}. */
    private static Set<String> prefixesOfPages() {
        return keysOfPages(true);
    }

    private static Set<String> keysOfPages(boolean concatenated) {
        Set<String> keys = new TreeSet<>();
        Matcher use = IN_PAGES.matcher(pages());
        while (use.find()) {
            if (concatenated == (use.group(2) != null)) {
                keys.add(use.group(1));
            }
        }
        return keys;
    }

    private static String pages() {
        return text(Path.of("src/main/webapp"), ".xhtml");
    }

    private static String java() {
        return text(Path.of("src/main/java"), ".java");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(found(PLACEHOLDER, text));
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(BundlesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("messages" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
